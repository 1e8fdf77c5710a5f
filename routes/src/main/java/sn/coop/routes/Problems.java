package sn.coop.routes;

import sn.coop.core.failure.Failure;
import sn.coop.core.failure.Sentence;

/** Writes failures as problem documents (RFC 9457). */
public interface Problems {
  String of(Failure failure);

  /** An unexpected fault, under its incident id and nothing else. */
  String of(String incident);

  /** Something that cannot even be read as a submission or a receipt. */
  String unreadable(Sentence why);
}
