package sn.coop.demo.systems;

import sn.coop.core.message.Envelope;
import sn.coop.core.message.SealedMessage;

/** A message of our own, sealed: the same bytes and the same seal however often it is sent. */
public record Outgoing(Envelope envelope, SealedMessage sealed) {}
