package sn.coop.core.casefile;

import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.ConversationId;

/** One case file per conversation and local authority. */
public record CaseKey(ConversationId conversation, AuthorityCode authority) {}
