package sn.coop.app.planted.util;

/** Breaks rule 8 by where it stands. */
public record Anything() {}
