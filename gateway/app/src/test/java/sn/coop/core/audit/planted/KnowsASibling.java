package sn.coop.core.audit.planted;

import sn.coop.core.message.Digest;

/** Breaks rule 5. */
public record KnowsASibling(Digest digest) {}
