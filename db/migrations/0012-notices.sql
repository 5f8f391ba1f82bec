-- What goes out to the public: inspection notices (巡察公告、预告) and notifications of typical cases (典型问题通报). A draft
-- becomes public by another person's hand; what was published stays, and can only be withdrawn in the open.

create schema notices;
grant usage on schema notices to zhuoluo_app;

create table notices.public_notice (
  id uuid not null constraint public_notice_pk primary key,
  version integer not null constraint public_notice_version_positive check (version > 0),
  jurisdiction_id uuid not null constraint public_notice_jurisdiction references registry.jurisdiction (id),
  round_id uuid not null constraint public_notice_round references rounds.round (id),
  inspection_id uuid,
  kind text not null constraint public_notice_kind_known check (kind in ('forecast', 'inspection')),
  title text not null constraint public_notice_titled check (btrim(title) <> ''),
  body text not null constraint public_notice_written check (btrim(body) <> ''),
  issuer text not null constraint public_notice_issuer_given check (btrim(issuer) <> ''),
  phone text,
  mailbox text,
  -- Last day on which the team receives people and letters.
  reception_until date,
  state text not null constraint public_notice_state_known check (state in ('drafted', 'published', 'withdrawn')),
  drafted_by uuid not null,
  drafted_by_name text not null,
  drafted_on date not null,
  published_by uuid,
  published_by_name text,
  published_on date,
  withdrawn_on date,
  withdrawn_reason text,
  constraint public_notice_of_inspection foreign key (inspection_id, round_id, jurisdiction_id)
    references rounds.inspection (id, round_id, jurisdiction_id),
  constraint public_notice_kind_fits check ((kind = 'inspection') = (inspection_id is not null)),
  constraint public_notice_published_whole check ((published_on is null) = (published_by is null)
    and (published_on is null) = (published_by_name is null)),
  constraint public_notice_withdrawn_whole check ((withdrawn_on is null) = (withdrawn_reason is null) and btrim(withdrawn_reason) <> ''),
  constraint public_notice_shape check (case state
    when 'drafted' then published_on is null and withdrawn_on is null
    when 'published' then published_on is not null and withdrawn_on is null
    else withdrawn_on is not null end),
  constraint public_notice_published_by_another check (published_by <> drafted_by)
);
create index public_notice_by_jurisdiction on notices.public_notice (jurisdiction_id, id desc);
create index public_notice_by_round on notices.public_notice (round_id);

create table notices.case_notification (
  id uuid not null constraint case_notification_pk primary key,
  version integer not null constraint case_notification_version_positive check (version > 0),
  jurisdiction_id uuid not null constraint case_notification_jurisdiction references registry.jurisdiction (id),
  -- One bulletin (一期通报) may hold several typical cases; each is a row.
  bulletin text not null constraint case_notification_bulletin_given check (btrim(bulletin) <> ''),
  title text not null constraint case_notification_titled check (btrim(title) <> ''),
  body text not null constraint case_notification_written check (btrim(body) <> ''),
  -- Whether the people of the case are named.
  people text not null constraint case_notification_people_known check (people in ('hidden', 'named')),
  audience text not null constraint case_notification_audience_known check (audience in ('public', 'inside-party')),
  -- The problem that the case grew from; known to the office alone.
  problem_id uuid constraint case_notification_problem references problems.problem (id),
  state text not null constraint case_notification_state_known check (state in ('drafted', 'published', 'withdrawn')),
  drafted_by uuid not null,
  drafted_by_name text not null,
  drafted_on date not null,
  published_by uuid,
  published_by_name text,
  published_on date,
  withdrawn_on date,
  withdrawn_reason text,
  constraint case_notification_published_whole check ((published_on is null) = (published_by is null)
    and (published_on is null) = (published_by_name is null)),
  constraint case_notification_withdrawn_whole check ((withdrawn_on is null) = (withdrawn_reason is null) and btrim(withdrawn_reason) <> ''),
  constraint case_notification_shape check (case state
    when 'drafted' then published_on is null and withdrawn_on is null
    when 'published' then published_on is not null and withdrawn_on is null
    else withdrawn_on is not null end),
  constraint case_notification_published_by_another check (published_by <> drafted_by)
);
create index case_notification_by_jurisdiction on notices.case_notification (jurisdiction_id, id desc);
create index case_notification_by_problem on notices.case_notification (problem_id) where problem_id is not null;

alter table notices.public_notice enable row level security;
alter table notices.public_notice force row level security;
alter table notices.case_notification enable row level security;
alter table notices.case_notification force row level security;

-- Drafts are the office's; what was published is read by everybody with business in the jurisdiction.
create function notices.office_jurisdictions() returns uuid[] language sql stable parallel safe as $$
  select accounts.actor_jurisdictions('office-clerk', 'office-director')
$$;
-- The jurisdictions in which the actor has any business: by a grant for them, or for a unit, an inspection or a round there.
create function notices.own_jurisdictions() returns uuid[] language sql stable parallel safe
  security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(distinct id), '{}') from (
    select unnest(accounts.actor_jurisdictions('office-clerk', 'office-director', 'leading-group-member', 'discipline-receiving-desk',
      'discipline-officer', 'organisation-officer')) as id
    union all
    select accounts.scope_jurisdiction(g.scope_kind, g.scope_id)
    from accounts.role_grant g join accounts.account a on a.id = g.account_id and a.status = 'active'
    where g.account_id = platform.actor_id() and g.scope_kind <> 'jurisdiction' and g.holds @> accounts.today()) own
  where id is not null
$$;
revoke execute on function notices.own_jurisdictions() from public;
grant execute on function notices.own_jurisdictions() to zhuoluo_app;

create policy public_notice_read on notices.public_notice for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select notices.office_jurisdictions())::uuid[])
  or published_on is not null and jurisdiction_id = any ((select notices.own_jurisdictions())::uuid[]));
create policy public_notice_drafted on notices.public_notice for insert to zhuoluo_app with check ((select platform.is_system())
  or state = 'drafted' and drafted_by = (select platform.actor_id()) and jurisdiction_id = any ((select notices.office_jurisdictions())::uuid[]));
create policy public_notice_changed on notices.public_notice for update to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select notices.office_jurisdictions())::uuid[]));

create policy case_notification_read on notices.case_notification for select to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select notices.office_jurisdictions())::uuid[])
  or published_on is not null and jurisdiction_id = any ((select notices.own_jurisdictions())::uuid[]));
create policy case_notification_drafted on notices.case_notification for insert to zhuoluo_app with check ((select platform.is_system())
  or state = 'drafted' and drafted_by = (select platform.actor_id()) and jurisdiction_id = any ((select notices.office_jurisdictions())::uuid[]));
create policy case_notification_changed on notices.case_notification for update to zhuoluo_app using ((select platform.is_system())
  or jurisdiction_id = any ((select notices.office_jurisdictions())::uuid[]));

-- Only a director publishes or withdraws, and what was published keeps its words.
create function notices.guard() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.state = 'withdrawn' and new is distinct from old
     or (new.jurisdiction_id, new.drafted_by) is distinct from (old.jurisdiction_id, old.drafted_by)
     or old.published_on is not null and (new.title, new.body, new.published_on, new.published_by)
       is distinct from (old.title, old.body, old.published_on, old.published_by) then
    raise exception 'what % said stays', old.id using errcode = 'check_violation', constraint = 'notice_published_stays';
  end if;
  if platform.is_system() then return new; end if;
  if new.state <> old.state and not new.jurisdiction_id = any (accounts.actor_jurisdictions('office-director'))
     or new.published_by is distinct from old.published_by and new.published_by <> platform.actor_id() then
    raise exception 'only a director publishes and withdraws, as himself'
      using errcode = 'insufficient_privilege', constraint = 'notice_published_as_oneself';
  end if;
  return new;
end $$;
create trigger public_notice_guarded before update on notices.public_notice for each row execute function notices.guard();
create trigger case_notification_guarded before update on notices.case_notification for each row execute function notices.guard();

grant select, insert, update on notices.public_notice, notices.case_notification to zhuoluo_app;
