-- Where a message is for each recipient; a delivery's standing follows from these. proof is the
-- leaf hash of the receipt by which the recipient came to this state.
create table transport (
  sender     text   not null,
  message_id text   not null,
  recipient  text   not null,
  delivery   text   not null,
  state      text   not null,
  at         bigint not null,
  code       text,
  proof      text,
  primary key (sender, message_id, recipient),
  foreign key (sender, message_id) references message (sender, message_id),
  foreign key (delivery) references delivery (id)
);
create index transport_by_delivery on transport (delivery);

-- A receipt, the peer's or that of a system behind it: a delivery to several recipients may bring
-- several of one stage. It takes the place of peer_receipt, which knew one of each.
create table proof (
  delivery    text   not null,
  leaf_hash   text   not null,
  stage       text   not null,
  jws         text   not null,
  received_at bigint not null,
  primary key (delivery, leaf_hash),
  foreign key (delivery) references delivery (id)
);

insert into proof (delivery, leaf_hash, stage, jws, received_at)
select delivery, leaf_hash, standing, jws, received_at from peer_receipt;

-- Until now all the recipients of a delivery stood where the delivery stood.
insert into transport (sender, message_id, recipient, delivery, state, at, code, proof)
select distinct d.sender, d.message_id, r.authority, d.id,
  case d.standing when 'DUE' then 'QUEUED' when 'RETURNED' then 'REJECTED'
    when 'PARKED' then 'DEAD_LETTER' else d.standing end,
  coalesce(p.received_at, m.recorded_at),
  case when d.standing in ('RETURNED', 'EXPIRED', 'PARKED') then d.last_code end,
  p.leaf_hash
from delivery d
join message m on m.sender = d.sender and m.message_id = d.message_id
join message_recipient r on r.sender = d.sender and r.message_id = d.message_id
left join peer_receipt p on p.delivery = d.id and p.standing = d.standing
where ' ' || d.recipients || ' ' like '% ' || r.authority || ' %';

drop table peer_receipt;

-- What was taken back, from whom and by which message: what it names may come after it.
create table recall (
  sender     text not null,
  target_id  text not null,
  recipient  text not null,
  message_id text not null,
  primary key (sender, target_id, recipient, message_id),
  foreign key (sender, message_id) references message (sender, message_id)
);
