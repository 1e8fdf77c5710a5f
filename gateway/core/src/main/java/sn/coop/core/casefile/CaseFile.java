package sn.coop.core.casefile;

import java.util.Optional;

/**
 * A case as one local authority sees it.
 *
 * @param ownRef the reference of the authority that keeps this file, once known
 * @param peerRef the other side's reference, once known
 */
public record CaseFile(
    CaseKey key, CaseState state, Optional<String> ownRef, Optional<String> peerRef) {

  /** A file that hears its first news. */
  public static CaseFile open(CaseKey key) {
    return new CaseFile(key, CaseState.SUBMITTED, Optional.empty(), Optional.empty());
  }

  /** The file after the news. References once learned stay. */
  public CaseFile after(CaseNews news) {
    return new CaseFile(
        key, state.after(news.event()), ownRef.or(news.refs()::own), peerRef.or(news.refs()::peer));
  }
}
