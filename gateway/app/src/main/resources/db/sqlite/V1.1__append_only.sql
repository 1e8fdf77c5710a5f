-- What is said stays said. PostgreSQL takes the right to update and delete away from the gateway's
-- role instead; SQLite knows no roles.
create trigger audit_leaf_is_not_updated before update on audit_leaf
begin select raise(abort, 'the audit log is append-only'); end;
create trigger audit_leaf_is_not_deleted before delete on audit_leaf
begin select raise(abort, 'the audit log is append-only'); end;
create trigger audit_checkpoint_is_not_updated before update on audit_checkpoint
begin select raise(abort, 'the audit log is append-only'); end;
create trigger audit_checkpoint_is_not_deleted before delete on audit_checkpoint
begin select raise(abort, 'the audit log is append-only'); end;
create trigger audit_pending_is_not_updated before update on audit_pending
begin select raise(abort, 'the audit log is append-only'); end;
create trigger audit_pending_leaves_only_for_the_log before delete on audit_pending
when not exists (select 1 from audit_leaf where leaf_hash = old.leaf_hash)
begin select raise(abort, 'the audit log is append-only'); end;
create trigger case_event_is_not_updated before update on case_event
begin select raise(abort, 'a timeline is append-only'); end;
create trigger case_event_is_not_deleted before delete on case_event
begin select raise(abort, 'a timeline is append-only'); end;
