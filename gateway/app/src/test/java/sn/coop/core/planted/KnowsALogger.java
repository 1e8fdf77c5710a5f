package sn.coop.core.planted;

import org.slf4j.Logger;

/** Breaks rule 1. */
public record KnowsALogger(Logger logger) {}
