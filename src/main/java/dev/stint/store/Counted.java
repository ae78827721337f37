package dev.stint.store;

/**
 * What makes an entry of the audit trail one that is counted.
 *
 * @param name what is counted in one entry: an entry of the same name is the same one
 * @param times how often it has happened since it was last written; 0 for what is only noted once
 */
public record Counted(String name, long times) {}
