package sn.coop.core.casefile;

import java.util.List;
import java.util.Optional;
import sn.coop.core.failure.Fault;

/** The life of one kind of case, while it is told. */
interface Life {

  /** Hears the next fact; one that came to PENDING is offered again when something has moved. */
  Outcome hear(Fact fact);

  /** Where the case as a whole stands. */
  String state();

  List<SubjectState> subjects();

  /** Whether it is not this author's to say, whatever the order; nothing while it is not known. */
  boolean isForAnother(Fact fact);

  /** What in it contradicts the case as it was told so far. */
  Optional<Fault> contradiction(Fact fact);

  /** What may be said now, and by whom. */
  String next();
}
