package sn.coop.app.planted.one;

import sn.coop.app.planted.two.Two;

/** Breaks rule 6, together with {@link Two}. */
public record One(Two two) {}
