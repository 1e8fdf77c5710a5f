-- The one durable truth. Written in what SQLite and PostgreSQL have in common: text ids, instants as
-- bigint milliseconds since 1970, digests and hashes as lower-case hex. leaf_hash is the audit entry
-- that was written in the same transaction.

create table message (
  sender           text   not null,
  message_id       text   not null,
  tenant           text   not null,
  digest           text   not null,
  conversation     text   not null,
  ref_to           text,
  sequence         bigint not null,
  type             text   not null,
  schema_version   text   not null,
  status           text   not null,
  urgency          text   not null,
  created_at       bigint not null,
  valid_until      bigint,
  sender_ref       text   not null,
  recipient_ref    text,
  media_type       text   not null,
  content          bytea  not null,
  payload_key      text,
  seal             text   not null,
  countersignature text,
  from_partner     text,
  recorded_at      bigint not null,
  receipt          text   not null,
  leaf_hash        text   not null,
  audit_salt       text   not null,
  primary key (sender, message_id)
);
create index message_by_id on message (message_id);
create index message_by_conversation on message (conversation);

create table message_recipient (
  sender     text   not null,
  message_id text   not null,
  position   bigint not null,
  authority  text   not null,
  primary key (sender, message_id, position),
  foreign key (sender, message_id) references message (sender, message_id)
);

create table message_attachment (
  sender     text   not null,
  message_id text   not null,
  position   bigint not null,
  local_id   text   not null,
  sha256     text   not null,
  size       bigint not null,
  media_type text   not null,
  file_name  text   not null,
  primary key (sender, message_id, position),
  foreign key (sender, message_id) references message (sender, message_id)
);
create index attachment_named_by on message_attachment (sha256);

create table delivery (
  id           text   not null primary key,
  tenant       text   not null,
  sender       text   not null,
  message_id   text   not null,
  next_hop     text   not null,
  recipients   text   not null,
  conversation text   not null,
  ordinal      bigint not null unique,
  standing     text   not null,
  attempts     bigint not null,
  due_at       bigint not null,
  expires_at   bigint not null,
  token        bigint not null,
  last_code    text,
  last_detail  text,
  unique (sender, message_id, next_hop),
  foreign key (sender, message_id) references message (sender, message_id)
);
create index delivery_by_due on delivery (standing, due_at);
create index delivery_by_expiry on delivery (standing, expires_at);
create index delivery_by_lane on delivery (conversation, sender, next_hop, standing, ordinal);
create index delivery_by_hop on delivery (next_hop, standing, ordinal);

-- The very bytes that go out, kept before the first send.
create table rendition (
  delivery         text   not null,
  part             bigint not null,
  content          bytea  not null,
  payload_key      text,
  media_type       text   not null,
  seal             text   not null,
  countersignature text   not null,
  report           text   not null,
  kept_at          bigint not null,
  leaf_hash        text   not null,
  primary key (delivery, part),
  foreign key (delivery) references delivery (id)
);

create table peer_receipt (
  delivery    text   not null,
  standing    text   not null,
  jws         text   not null,
  received_at bigint not null,
  leaf_hash   text   not null,
  primary key (delivery, standing),
  foreign key (delivery) references delivery (id)
);

create table case_file (
  conversation text   not null,
  authority    text   not null,
  tenant       text   not null,
  state        text   not null,
  own_ref      text,
  peer_ref     text,
  opened_at    bigint not null,
  primary key (conversation, authority)
);
create index case_by_own_ref on case_file (own_ref);
create index case_by_peer_ref on case_file (peer_ref);

create table case_event (
  conversation text   not null,
  authority    text   not null,
  ordinal      bigint not null,
  at           bigint not null,
  verb         text   not null,
  actor        text   not null,
  sender       text   not null,
  message_id   text   not null,
  digest       text   not null,
  note         text   not null,
  state_before text   not null,
  state_after  text   not null,
  inferred     bigint not null,
  leaf_hash    text   not null,
  primary key (conversation, authority, ordinal),
  foreign key (conversation, authority) references case_file (conversation, authority)
);

create table refusal (
  leaf_hash text   not null primary key,
  tenant    text   not null,
  at        bigint not null,
  transport text   not null,
  partner   text,
  address   text   not null,
  digest    text   not null,
  code      text   not null,
  detail    text   not null
);
create index refusal_by_time on refusal (at);

create table attachment (
  owner       text   not null,
  sha256      text   not null,
  tenant      text   not null,
  size        bigint not null,
  payload_key text,
  stored_at   bigint not null,
  leaf_hash   text   not null,
  primary key (owner, sha256)
);

-- Entries wait here, in the transaction of what they tell of, until the sequencer gives them a place.
create table audit_pending (
  id        bigint not null primary key,
  entry     bytea  not null,
  leaf_hash text   not null unique
);

create table audit_leaf (
  idx       bigint not null primary key,
  entry     bytea  not null,
  leaf_hash text   not null unique
);

create table audit_checkpoint (
  size bigint not null primary key,
  note text   not null,
  at   bigint not null
);
