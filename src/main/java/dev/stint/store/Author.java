package dev.stint.store;

import org.jspecify.annotations.Nullable;

/**
 * Who writes, for the audit trail.
 *
 * @param staffId the staffer of the firm
 * @param tokenId the firm token that the call came with; null for a session
 * @param tokenName what that token is for; null for a session
 * @param address where the call came from; null for what the program does itself
 */
public record Author(
    long staffId, @Nullable Long tokenId, @Nullable String tokenName, @Nullable String address) {}
