package sn.coop.routes.planted;

import org.springframework.context.ApplicationContext;

/** Breaks rule 3. */
public record KnowsSpring(ApplicationContext context) {}
