-- What was said to a case stays said, as its timeline does.
create trigger case_fact_is_not_updated before update on case_fact
begin select raise(abort, 'a timeline is append-only'); end;
create trigger case_fact_is_not_deleted before delete on case_fact
begin select raise(abort, 'a timeline is append-only'); end;
