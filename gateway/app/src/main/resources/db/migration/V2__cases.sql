-- What each line of a timeline said to its case, and what that changed. The states of a case are
-- its facts, told in order: nothing here can say more than they do. A fact is one line of text:
-- type|sequence|written at|author|recipients|message|refers to|what it says.

create table case_fact (
  conversation text   not null,
  authority    text   not null,
  ordinal      bigint not null,
  fact         text   not null,
  primary key (conversation, authority, ordinal),
  foreign key (conversation, authority, ordinal)
    references case_event (conversation, authority, ordinal)
);

-- Subjects that moved, one a line, and how the line is marked; null in lines of the first version.
alter table case_event add column changes text;
alter table case_event add column marks text;

-- The first version kept no facts, but everything that it understood can be told from its rows.
insert into case_fact (conversation, authority, ordinal, fact)
select e.conversation, e.authority, e.ordinal,
  m.type || '|' || m.sequence || '|' || m.created_at || '|' || m.sender || '|' ||
  (select string_agg(r.authority, ',') from (select authority from message_recipient r0
    where r0.sender = m.sender and r0.message_id = m.message_id order by r0.position) r) ||
  '|' || m.message_id || '|' || coalesce(m.ref_to, '') || '|'
from case_event e
join message m on m.sender = e.sender and m.message_id = e.message_id
where e.verb = 'record' and m.type <> 'DELIVERY_EVIDENCE';

insert into case_fact (conversation, authority, ordinal, fact)
select e.conversation, e.authority, e.ordinal,
  'DELIVERY_EVIDENCE|1|' || m.created_at || '|' || m.sender || '|' || r.authority || '|' ||
  m.message_id || '|' || m.ref_to || '|delivered:='
from case_event e
join message m on m.sender = e.sender and m.message_id = e.message_id
join message_recipient r on r.sender = m.sender and r.message_id = m.message_id and r.position = 0
where e.verb = 'record' and e.note like 'DELIVERY_EVIDENCE DELIVERY of MLA_%'
  and m.ref_to is not null;

insert into case_fact (conversation, authority, ordinal, fact)
select e.conversation, e.authority, e.ordinal,
  'DELIVERY_EVIDENCE|1|' || e.at || '|' || e.sender || '|' || e.authority || '|' || e.message_id ||
  '|' || e.message_id || '|delivered:='
from case_event e
join message m on m.sender = e.sender and m.message_id = e.message_id
where e.verb = 'settle' and e.note = 'DELIVERED' and m.type <> 'DELIVERY_EVIDENCE';
