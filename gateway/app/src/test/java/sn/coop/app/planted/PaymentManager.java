package sn.coop.app.planted;

/** Breaks rule 8. */
public record PaymentManager() {}
