package dev.stint.demo;

/**
 * A user of the demo, whose password is public, so the demo's help pages offer it.
 *
 * @param group what the user may do, in a word
 */
public record DemoLogin(String group, String email, String password) {}
