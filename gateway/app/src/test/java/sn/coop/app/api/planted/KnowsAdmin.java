package sn.coop.app.api.planted;

import sn.coop.app.admin.Halt;

/** Breaks rule 6. */
public record KnowsAdmin(Halt halt) {}
