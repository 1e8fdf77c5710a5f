package sn.coop.core.casefile;

import sn.coop.core.message.Digest;

/**
 * A recorded line of a case's timeline.
 *
 * @param inferred whether a state was passed without its own message
 * @param leafHash RFC 6962 leaf hash of the audit entry written in the same transaction
 */
public record TimelineEntry(
    CaseNews.Step step, CaseState before, CaseState after, boolean inferred, Digest leafHash) {}
