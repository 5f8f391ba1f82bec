-- Made from the migrations by `zhuoluo migrate --dump`; do not edit.

create schema accounts;

create schema assembly;

create schema authorisations;

create schema calendar;

create schema clues;

create schema evidence;

create schema feedback;

create schema fieldwork;

create schema groups;

create schema journal;

create schema notices;

create schema papers;

create schema platform;

create schema problems;

create schema rectification;

create schema registry;

create schema reports;

create schema rounds;

create schema rulebook;

create schema statistics;

create schema teams;

create table accounts.account (
  id uuid not null,
  version integer not null,
  login_name text not null,
  display_name text not null,
  staff_number text not null,
  jurisdiction_id uuid not null,
  status text not null,
  created_at timestamp with time zone not null,
  password_hash text not null,
  previous_password_hashes text[] not null,
  password_changed_at timestamp with time zone not null,
  must_change_password boolean not null,
  locked_at timestamp with time zone,
  totp_secret text,
  totp_confirmed_at timestamp with time zone,
  recovery_code_hashes text[] not null,
  constraint account_display_name_given CHECK (((display_name = btrim(display_name)) AND (display_name <> ''::text))),
  constraint account_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES registry.jurisdiction(id),
  constraint account_login_name_form CHECK (((login_name !~ '\s'::text) AND ((length(login_name) >= 3) AND (length(login_name) <= 32)))),
  constraint account_password_argon2id CHECK ((password_hash ~~ '$argon2id$%'::text)),
  constraint account_pk PRIMARY KEY (id),
  constraint account_second_factor_whole CHECK ((((totp_confirmed_at IS NULL) OR (totp_secret IS NOT NULL)) AND ((totp_confirmed_at IS NOT NULL) OR (recovery_code_hashes = '{}'::text[])))),
  constraint account_staff_number_given CHECK (((staff_number = btrim(staff_number)) AND (staff_number <> ''::text))),
  constraint account_status_known CHECK ((status = ANY (ARRAY['active'::text, 'disabled'::text]))),
  constraint account_version_positive CHECK ((version > 0))
);
alter table accounts.account enable row level security;
alter table accounts.account force row level security;

create table accounts.attempt (
  login_digest bytea not null,
  failures integer not null,
  last_at timestamp with time zone not null,
  totp_last_step bigint,
  account_id uuid,
  constraint attempt_digest_length CHECK ((length(login_digest) = 32)),
  constraint attempt_failures_counted CHECK ((failures >= 0)),
  constraint attempt_of_account FOREIGN KEY (account_id) REFERENCES accounts.account(id),
  constraint attempt_pk PRIMARY KEY (login_digest)
);
alter table accounts.attempt enable row level security;
alter table accounts.attempt force row level security;

create table accounts.role_grant (
  id uuid not null,
  version integer not null,
  account_id uuid not null,
  role text not null,
  seat text not null generated always as (
CASE role
    WHEN 'system-administrator'::text THEN 'system'::text
    WHEN 'security-administrator'::text THEN 'security'::text
    WHEN 'audit-administrator'::text THEN 'audit'::text
    ELSE 'business'::text
END) stored,
  scope_kind text not null,
  scope_id uuid not null,
  with_subordinates boolean not null,
  from_on date not null,
  to_on date,
  ended_on date,
  granted_at timestamp with time zone not null,
  granted_by uuid,
  holds daterange not null generated always as (
CASE
    WHEN (LEAST((to_on + 1), ended_on) <= from_on) THEN 'empty'::daterange
    ELSE daterange(from_on, LEAST((to_on + 1), ended_on))
END) stored,
  constraint role_grant_account FOREIGN KEY (account_id) REFERENCES accounts.account(id),
  constraint role_grant_days_in_order CHECK ((to_on >= from_on)),
  constraint role_grant_granted_by FOREIGN KEY (granted_by) REFERENCES accounts.account(id),
  constraint role_grant_not_to_oneself CHECK ((granted_by <> account_id)),
  constraint role_grant_not_twice EXCLUDE USING gist (account_id WITH =, role WITH =, scope_id WITH =, holds WITH &&),
  constraint role_grant_pk PRIMARY KEY (id),
  constraint role_grant_scope_fits_role CHECK ((scope_kind =
CASE
    WHEN (role = ANY (ARRAY['system-administrator'::text, 'security-administrator'::text, 'audit-administrator'::text, 'office-clerk'::text, 'office-director'::text, 'leading-group-member'::text, 'discipline-receiving-desk'::text, 'discipline-officer'::text, 'organisation-officer'::text])) THEN 'jurisdiction'::text
    WHEN (role = ANY (ARRAY['team-leader'::text, 'team-deputy'::text, 'team-liaison'::text, 'team-member'::text])) THEN 'inspection'::text
    WHEN (role = ANY (ARRAY['unit-contact'::text, 'unit-secretary'::text])) THEN 'unit'::text
    WHEN (role = 'rectification-supervisor'::text) THEN 'round'::text
    ELSE ''::text
END)),
  constraint role_grant_seats_apart EXCLUDE USING gist (account_id WITH =, seat WITH <>, holds WITH &&),
  constraint role_grant_subordinates_of_jurisdiction CHECK (((NOT with_subordinates) OR (scope_kind = 'jurisdiction'::text))),
  constraint role_grant_version_positive CHECK ((version > 0))
);
alter table accounts.role_grant enable row level security;
alter table accounts.role_grant force row level security;

create table accounts.session (
  id uuid not null,
  account_id uuid not null,
  token_hash bytea not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  address text not null,
  agent text not null,
  ended_at timestamp with time zone,
  constraint session_account FOREIGN KEY (account_id) REFERENCES accounts.account(id),
  constraint session_pk PRIMARY KEY (id),
  constraint session_token_once UNIQUE (token_hash),
  constraint session_token_sha256 CHECK ((length(token_hash) = 32))
);
alter table accounts.session enable row level security;
alter table accounts.session force row level security;

create table assembly.draw (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  round_id uuid not null,
  ordinal integer not null,
  again_because text,
  state text not null,
  statement text not null,
  commitment text not null,
  opened_by uuid,
  opened_by_name text not null,
  opened_at timestamp with time zone not null,
  secret text,
  words text,
  result jsonb,
  attempts integer,
  closed_by uuid,
  closed_by_name text,
  closed_at timestamp with time zone,
  cancel_reason text,
  due_on date,
  is_of_people boolean not null generated always as ((statement ~~ '{"format":"zhuoluo-draw-2"%'::text)) stored,
  constraint draw_again_for_a_reason CHECK ((((ordinal = 1) = (again_because IS NULL)) AND (btrim(again_because) <> ''::text))),
  constraint draw_attempts_counted CHECK ((attempts > 0)),
  constraint draw_cancelled_for_a_reason CHECK ((btrim(cancel_reason) <> ''::text)),
  constraint draw_commitment_form CHECK ((commitment ~ '^[0-9a-f]{64}$'::text)),
  constraint draw_counted CHECK ((ordinal > 0)),
  constraint draw_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES registry.jurisdiction(id),
  constraint draw_ordinal_once UNIQUE (round_id, is_of_people, ordinal),
  constraint draw_pk PRIMARY KEY (id),
  constraint draw_result_listed CHECK ((jsonb_typeof(result) = 'array'::text)),
  constraint draw_round FOREIGN KEY (round_id) REFERENCES rounds.round(id),
  constraint draw_secret_form CHECK ((secret ~ '^[0-9a-f]{64}$'::text)),
  constraint draw_shape CHECK ((((state = 'drawn'::text) = (secret IS NOT NULL)) AND ((state = 'drawn'::text) = (words IS NOT NULL)) AND ((state = 'drawn'::text) = (result IS NOT NULL)) AND ((state = 'drawn'::text) = (attempts IS NOT NULL)) AND ((state = 'cancelled'::text) = (cancel_reason IS NOT NULL)) AND ((state = 'committed'::text) = (closed_at IS NULL)) AND ((closed_at IS NULL) = (closed_by_name IS NULL)))),
  constraint draw_state_known CHECK ((state = ANY (ARRAY['committed'::text, 'drawn'::text, 'cancelled'::text]))),
  constraint draw_statement_given CHECK ((statement <> ''::text)),
  constraint draw_version_positive CHECK ((version > 0)),
  constraint draw_witnessed_by_another CHECK (((state <> 'drawn'::text) OR (closed_by IS NULL) OR (closed_by <> opened_by))),
  constraint draw_words_given CHECK ((btrim(words) <> ''::text))
);
alter table assembly.draw enable row level security;
alter table assembly.draw force row level security;

create table assembly.draw_secret (
  draw_id uuid not null,
  secret text not null,
  constraint draw_secret_draw FOREIGN KEY (draw_id) REFERENCES assembly.draw(id),
  constraint draw_secret_kept_form CHECK ((secret ~ '^[0-9a-f]{64}$'::text)),
  constraint draw_secret_pk PRIMARY KEY (draw_id)
);
alter table assembly.draw_secret enable row level security;
alter table assembly.draw_secret force row level security;

create table assembly.objection (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  inspection_id uuid not null,
  unit_id uuid not null,
  seat_id uuid not null,
  person_id uuid not null,
  reason text not null,
  evidence text not null,
  state text not null,
  held_since date not null,
  due_on date,
  raised_by uuid,
  raised_by_name text not null,
  raised_at timestamp with time zone not null,
  verified_by uuid,
  verified_by_name text,
  verified_at timestamp with time zone,
  verification_note text,
  proposes_recusal boolean,
  recusal_id uuid,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamp with time zone,
  decision_reason text,
  constraint objection_decided_by_another CHECK (((decided_by IS NULL) OR ((decided_by <> raised_by) AND (decided_by IS DISTINCT FROM verified_by)))),
  constraint objection_decided_whole CHECK ((((state = ANY (ARRAY['upheld'::text, 'rejected'::text])) = (decided_at IS NOT NULL)) AND ((decided_at IS NULL) = (decided_by_name IS NULL)) AND ((decided_at IS NULL) = (decision_reason IS NULL)) AND (btrim(decision_reason) <> ''::text))),
  constraint objection_due_after_held CHECK ((due_on >= held_since)),
  constraint objection_evidence_given CHECK ((btrim(evidence) <> ''::text)),
  constraint objection_inspection FOREIGN KEY (inspection_id) REFERENCES rounds.inspection(id),
  constraint objection_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES registry.jurisdiction(id),
  constraint objection_person FOREIGN KEY (person_id) REFERENCES teams.pool_person(id),
  constraint objection_pk PRIMARY KEY (id),
  constraint objection_reason_given CHECK ((btrim(reason) <> ''::text)),
  constraint objection_recusal FOREIGN KEY (recusal_id) REFERENCES assembly.recusal(id),
  constraint objection_seat FOREIGN KEY (seat_id) REFERENCES assembly.seat(id),
  constraint objection_state_known CHECK ((state = ANY (ARRAY['raised'::text, 'verified'::text, 'upheld'::text, 'rejected'::text]))),
  constraint objection_tie_when_upheld CHECK (((state <> 'upheld'::text) OR (recusal_id IS NOT NULL))),
  constraint objection_unit FOREIGN KEY (unit_id) REFERENCES registry.unit(id),
  constraint objection_verified_whole CHECK ((((state = 'raised'::text) = (verified_at IS NULL)) AND ((verified_at IS NULL) = (verified_by_name IS NULL)) AND ((verified_at IS NULL) = (verification_note IS NULL)) AND ((verified_at IS NULL) = (proposes_recusal IS NULL)) AND (btrim(verification_note) <> ''::text))),
  constraint objection_version_positive CHECK ((version > 0))
);
alter table assembly.objection enable row level security;
alter table assembly.objection force row level security;

create table assembly.progress (
  proposal_id uuid not null,
  points integer,
  bound integer,
  told_at timestamp with time zone not null,
  constraint progress_pk PRIMARY KEY (proposal_id),
  constraint progress_proposal FOREIGN KEY (proposal_id) REFERENCES assembly.proposal(id)
);
alter table assembly.progress enable row level security;
alter table assembly.progress force row level security;

create table assembly.proposal (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  round_id uuid not null,
  state text not null,
  settings jsonb not null,
  asked_by uuid,
  asked_by_name text not null,
  asked_at timestamp with time zone not null,
  begun_at timestamp with time zone,
  ended_at timestamp with time zone,
  is_proven boolean,
  points integer,
  bound integer,
  places jsonb,
  relaxations jsonb,
  is_changed boolean not null,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamp with time zone,
  constraint proposal_asked_by FOREIGN KEY (asked_by) REFERENCES accounts.account(id),
  constraint proposal_decided_by FOREIGN KEY (decided_by) REFERENCES accounts.account(id),
  constraint proposal_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES registry.jurisdiction(id),
  constraint proposal_pk PRIMARY KEY (id),
  constraint proposal_places_listed CHECK ((jsonb_typeof(places) = 'array'::text)),
  constraint proposal_points_proven CHECK (((is_proven IS NULL) OR ((points IS NOT NULL) AND (bound IS NOT NULL) AND (points <= bound)))),
  constraint proposal_relaxations_listed CHECK ((jsonb_typeof(relaxations) = 'array'::text)),
  constraint proposal_round FOREIGN KEY (round_id) REFERENCES rounds.round(id),
  constraint proposal_settings_whole CHECK ((jsonb_typeof(settings) = 'object'::text)),
  constraint proposal_shape CHECK (((((state = ANY (ARRAY['proposed'::text, 'accepted'::text])) AND (places IS NOT NULL)) OR (state <> ALL (ARRAY['proposed'::text, 'accepted'::text]))) AND (((state = 'impossible'::text) AND (relaxations IS NOT NULL)) OR (state <> 'impossible'::text)) AND ((state = ANY (ARRAY['accepted'::text, 'cancelled'::text, 'replaced'::text])) = (decided_at IS NOT NULL)) AND ((decided_at IS NULL) = (decided_by_name IS NULL)))),
  constraint proposal_state_known CHECK ((state = ANY (ARRAY['queued'::text, 'computing'::text, 'proposed'::text, 'impossible'::text, 'failed'::text, 'cancelled'::text, 'replaced'::text, 'accepted'::text]))),
  constraint proposal_version_positive CHECK ((version > 0))
);
alter table assembly.proposal enable row level security;
alter table assembly.proposal force row level security;

create table assembly.recusal (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  inspection_id uuid not null,
  person_id uuid not null,
  source text not null,
  finding text not null,
  label jsonb not null,
  evidence jsonb not null,
  state text not null,
  raised_by uuid,
  raised_by_name text not null,
  raised_at timestamp with time zone not null,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamp with time zone,
  reason text,
  due_on date,
  constraint recusal_decided_by_another CHECK (((decided_by IS NULL) OR (decided_by <> raised_by))),
  constraint recusal_decided_whole CHECK ((((state = 'raised'::text) = (decided_at IS NULL)) AND ((decided_at IS NULL) = (decided_by_name IS NULL)) AND ((state = 'raised'::text) = (reason IS NULL)) AND (btrim(reason) <> ''::text))),
  constraint recusal_evidence_whole CHECK ((evidence ?& ARRAY['zh'::text, 'en'::text])),
  constraint recusal_finding_given CHECK ((btrim(finding) <> ''::text)),
  constraint recusal_inspection FOREIGN KEY (inspection_id) REFERENCES rounds.inspection(id),
  constraint recusal_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES registry.jurisdiction(id),
  constraint recusal_label_whole CHECK ((label ?& ARRAY['zh'::text, 'en'::text])),
  constraint recusal_person FOREIGN KEY (person_id) REFERENCES teams.pool_person(id),
  constraint recusal_pk PRIMARY KEY (id),
  constraint recusal_source_known CHECK ((source = ANY (ARRAY['found'::text, 'declared'::text, 'objected'::text]))),
  constraint recusal_state_known CHECK ((state = ANY (ARRAY['raised'::text, 'upheld'::text, 'overruled'::text]))),
  constraint recusal_version_positive CHECK ((version > 0))
);
alter table assembly.recusal enable row level security;
alter table assembly.recusal force row level security;

create table assembly.seat (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  round_id uuid not null,
  team_id uuid not null,
  person_id uuid not null,
  seat text not null,
  proposal_id uuid,
  from_on date not null,
  ended_on date,
  end_reason text,
  constraint seat_form CHECK ((seat ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  constraint seat_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES registry.jurisdiction(id),
  constraint seat_lasts CHECK ((ended_on >= from_on)),
  constraint seat_left_for_a_reason CHECK ((((ended_on IS NULL) = (end_reason IS NULL)) AND (btrim(end_reason) <> ''::text))),
  constraint seat_of_own_team FOREIGN KEY (team_id, jurisdiction_id) REFERENCES teams.team(id, jurisdiction_id),
  constraint seat_person FOREIGN KEY (person_id) REFERENCES teams.pool_person(id),
  constraint seat_pk PRIMARY KEY (id),
  constraint seat_proposal FOREIGN KEY (proposal_id) REFERENCES assembly.proposal(id),
  constraint seat_round FOREIGN KEY (round_id) REFERENCES rounds.round(id),
  constraint seat_version_positive CHECK ((version > 0))
);
alter table assembly.seat enable row level security;
alter table assembly.seat force row level security;

create table assembly.substitution (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  round_id uuid not null,
  seat_id uuid not null,
  ground text not null,
  recusal_id uuid,
  words text not null,
  state text not null,
  held_since date not null,
  due_on date,
  opened_by uuid,
  opened_by_name text not null,
  opened_at timestamp with time zone not null,
  successor_id uuid,
  proposal_reason text,
  proposed_by uuid,
  proposed_by_name text,
  proposed_at timestamp with time zone,
  returned_reason text,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamp with time zone,
  decision_note text,
  new_seat_id uuid,
  constraint substitution_approved_by_another CHECK (((state <> 'approved'::text) OR (decided_by IS NULL) OR (decided_by <> proposed_by))),
  constraint substitution_by_recusal CHECK (((ground = 'recusal'::text) = (recusal_id IS NOT NULL))),
  constraint substitution_decided_whole CHECK ((((state = ANY (ARRAY['approved'::text, 'withdrawn'::text, 'lapsed'::text])) = (decided_at IS NOT NULL)) AND ((decided_at IS NULL) = (decided_by_name IS NULL)) AND ((state = 'approved'::text) = (new_seat_id IS NOT NULL)) AND ((state = ANY (ARRAY['approved'::text, 'withdrawn'::text, 'lapsed'::text])) = (decision_note IS NOT NULL)) AND (btrim(decision_note) <> ''::text))),
  constraint substitution_due_after_held CHECK ((due_on >= held_since)),
  constraint substitution_ground_known CHECK ((ground = ANY (ARRAY['recusal'::text, 'illness'::text, 'transfer'::text, 'other'::text]))),
  constraint substitution_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES registry.jurisdiction(id),
  constraint substitution_new_seat FOREIGN KEY (new_seat_id) REFERENCES assembly.seat(id),
  constraint substitution_pk PRIMARY KEY (id),
  constraint substitution_proposed_whole CHECK ((((successor_id IS NULL) = (proposed_at IS NULL)) AND ((successor_id IS NULL) = (proposed_by_name IS NULL)) AND ((successor_id IS NULL) = (proposal_reason IS NULL)) AND (btrim(proposal_reason) <> ''::text) AND (((state = ANY (ARRAY['proposed'::text, 'approved'::text])) AND (successor_id IS NOT NULL)) OR ((state = 'open'::text) AND (successor_id IS NULL)) OR (state = ANY (ARRAY['withdrawn'::text, 'lapsed'::text]))))),
  constraint substitution_recusal FOREIGN KEY (recusal_id) REFERENCES assembly.recusal(id),
  constraint substitution_round FOREIGN KEY (round_id) REFERENCES rounds.round(id),
  constraint substitution_seat FOREIGN KEY (seat_id) REFERENCES assembly.seat(id),
  constraint substitution_state_known CHECK ((state = ANY (ARRAY['open'::text, 'proposed'::text, 'approved'::text, 'withdrawn'::text, 'lapsed'::text]))),
  constraint substitution_successor FOREIGN KEY (successor_id) REFERENCES teams.pool_person(id),
  constraint substitution_version_positive CHECK ((version > 0)),
  constraint substitution_words_given CHECK ((btrim(words) <> ''::text))
);
alter table assembly.substitution enable row level security;
alter table assembly.substitution force row level security;

create table authorisations.appraisal (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  round_id uuid not null,
  person_id uuid not null,
  person_name text not null,
  home_unit text not null,
  home_unit_id uuid,
  grade text not null,
  words text not null,
  written_by uuid,
  written_by_name text not null,
  written_at timestamp with time zone not null,
  sent_on date,
  sent_by uuid,
  sent_by_name text,
  constraint appraisal_grade_form CHECK ((grade ~ '^[a-z]+(-[a-z]+)*$'::text)),
  constraint appraisal_home_unit FOREIGN KEY (home_unit_id) REFERENCES registry.unit(id),
  constraint appraisal_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES registry.jurisdiction(id),
  constraint appraisal_once UNIQUE (round_id, person_id),
  constraint appraisal_person FOREIGN KEY (person_id) REFERENCES teams.pool_person(id),
  constraint appraisal_pk PRIMARY KEY (id),
  constraint appraisal_round FOREIGN KEY (round_id) REFERENCES rounds.round(id),
  constraint appraisal_sent_by FOREIGN KEY (sent_by) REFERENCES accounts.account(id),
  constraint appraisal_sent_whole CHECK (((sent_on IS NULL) = (sent_by_name IS NULL))),
  constraint appraisal_version_positive CHECK ((version > 0)),
  constraint appraisal_words_given CHECK ((btrim(words) <> ''::text)),
  constraint appraisal_written_by FOREIGN KEY (written_by) REFERENCES accounts.account(id)
);
alter table authorisations.appraisal enable row level security;
alter table authorisations.appraisal force row level security;

create table authorisations.authorisation (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  round_id uuid not null,
  inspection_id uuid not null,
  decision_number text not null,
  leader_name text not null,
  leader_person_id uuid,
  deputies jsonb not null,
  from_on date not null,
  to_on date not null,
  state text not null,
  drafted_by uuid,
  drafted_by_name text not null,
  drafted_at timestamp with time zone not null,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamp with time zone,
  decline_reason text,
  asked text,
  asked_to date,
  asked_reason text,
  asked_by uuid,
  asked_by_name text,
  asked_at timestamp with time zone,
  withdrawn_on date,
  requests jsonb not null,
  waiver text,
  constraint authorisation_approved_by_another CHECK (((decided_by IS NULL) OR (decided_by <> drafted_by))),
  constraint authorisation_asked_by FOREIGN KEY (asked_by) REFERENCES accounts.account(id),
  constraint authorisation_asked_known CHECK ((asked = ANY (ARRAY['extension'::text, 'withdrawal'::text]))),
  constraint authorisation_asked_whole CHECK ((((asked IS NULL) = (asked_reason IS NULL)) AND ((asked IS NULL) = (asked_at IS NULL)) AND ((asked IS NULL) = (asked_by_name IS NULL)) AND ((NOT (asked IS DISTINCT FROM 'extension'::text)) = (asked_to IS NOT NULL)) AND ((asked IS NULL) OR (state = 'approved'::text)) AND (asked_to > from_on))),
  constraint authorisation_decided_by FOREIGN KEY (decided_by) REFERENCES accounts.account(id),
  constraint authorisation_deputies_listed CHECK ((jsonb_typeof(deputies) = 'array'::text)),
  constraint authorisation_drafted_by FOREIGN KEY (drafted_by) REFERENCES accounts.account(id),
  constraint authorisation_leader_given CHECK ((btrim(leader_name) <> ''::text)),
  constraint authorisation_leader_person FOREIGN KEY (leader_person_id) REFERENCES teams.pool_person(id),
  constraint authorisation_number_given CHECK (((decision_number = btrim(decision_number)) AND (decision_number <> ''::text))),
  constraint authorisation_of_inspection FOREIGN KEY (inspection_id, round_id, jurisdiction_id) REFERENCES rounds.inspection(id, round_id, jurisdiction_id),
  constraint authorisation_pk PRIMARY KEY (id),
  constraint authorisation_requests_listed CHECK ((jsonb_typeof(requests) = 'array'::text)),
  constraint authorisation_shape CHECK ((((state = 'drafted'::text) = (decided_at IS NULL)) AND ((decided_at IS NULL) = (decided_by_name IS NULL)) AND ((state = 'declined'::text) = (decline_reason IS NOT NULL)) AND ((state = 'withdrawn'::text) = (withdrawn_on IS NOT NULL)))),
  constraint authorisation_state_known CHECK ((state = ANY (ARRAY['drafted'::text, 'declined'::text, 'approved'::text, 'withdrawn'::text]))),
  constraint authorisation_term_in_order CHECK ((to_on >= from_on)),
  constraint authorisation_version_positive CHECK ((version > 0)),
  constraint authorisation_waiver_said CHECK (((waiver IS NULL) OR ((btrim(waiver) <> ''::text) AND (state = ANY (ARRAY['approved'::text, 'withdrawn'::text])))))
);
alter table authorisations.authorisation enable row level security;
alter table authorisations.authorisation force row level security;

create table authorisations.material (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  round_id uuid not null,
  person_id uuid not null,
  name text not null,
  copies integer not null,
  issued_on date not null,
  issued_by uuid,
  issued_by_name text not null,
  state text not null,
  settled_on date,
  settled_by uuid,
  settled_by_name text,
  settled_reason text,
  constraint material_copies_counted CHECK (((copies >= 1) AND (copies <= 1000))),
  constraint material_days_in_order CHECK ((settled_on >= issued_on)),
  constraint material_issued_by FOREIGN KEY (issued_by) REFERENCES accounts.account(id),
  constraint material_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES registry.jurisdiction(id),
  constraint material_named CHECK (((name = btrim(name)) AND (name <> ''::text))),
  constraint material_person FOREIGN KEY (person_id) REFERENCES teams.pool_person(id),
  constraint material_pk PRIMARY KEY (id),
  constraint material_round FOREIGN KEY (round_id) REFERENCES rounds.round(id),
  constraint material_settled_by FOREIGN KEY (settled_by) REFERENCES accounts.account(id),
  constraint material_shape CHECK ((((state = 'out'::text) = (settled_on IS NULL)) AND ((state = 'out'::text) = (settled_by_name IS NULL)) AND ((state = 'written-off'::text) = (settled_reason IS NOT NULL)) AND (btrim(settled_reason) <> ''::text))),
  constraint material_state_known CHECK ((state = ANY (ARRAY['out'::text, 'returned'::text, 'written-off'::text]))),
  constraint material_version_positive CHECK ((version > 0))
);
alter table authorisations.material enable row level security;
alter table authorisations.material force row level security;

create table authorisations.summing_up (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  round_id uuid not null,
  held_on date not null,
  went_well text not null,
  fell_short text not null,
  to_change text not null,
  recorded_by uuid,
  recorded_by_name text not null,
  recorded_at timestamp with time zone not null,
  constraint summing_up_change_given CHECK ((btrim(to_change) <> ''::text)),
  constraint summing_up_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES registry.jurisdiction(id),
  constraint summing_up_once UNIQUE (round_id),
  constraint summing_up_pk PRIMARY KEY (id),
  constraint summing_up_recorded_by FOREIGN KEY (recorded_by) REFERENCES accounts.account(id),
  constraint summing_up_round FOREIGN KEY (round_id) REFERENCES rounds.round(id),
  constraint summing_up_short_given CHECK ((btrim(fell_short) <> ''::text)),
  constraint summing_up_version_positive CHECK ((version > 0)),
  constraint summing_up_well_given CHECK ((btrim(went_well) <> ''::text))
);
alter table authorisations.summing_up enable row level security;
alter table authorisations.summing_up force row level security;

create table authorisations.training (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  round_id uuid not null,
  held_on date not null,
  hours integer not null,
  topics text not null,
  given_by text not null,
  attended jsonb not null,
  recorded_by uuid,
  recorded_by_name text not null,
  recorded_at timestamp with time zone not null,
  constraint training_attended_listed CHECK ((jsonb_typeof(attended) = 'array'::text)),
  constraint training_given_by_somebody CHECK ((btrim(given_by) <> ''::text)),
  constraint training_hours_counted CHECK (((hours >= 1) AND (hours <= 200))),
  constraint training_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES registry.jurisdiction(id),
  constraint training_pk PRIMARY KEY (id),
  constraint training_recorded_by FOREIGN KEY (recorded_by) REFERENCES accounts.account(id),
  constraint training_round FOREIGN KEY (round_id) REFERENCES rounds.round(id),
  constraint training_topics_given CHECK ((btrim(topics) <> ''::text)),
  constraint training_version_positive CHECK ((version > 0))
);
alter table authorisations.training enable row level security;
alter table authorisations.training force row level security;

create table authorisations.undertaking (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  round_id uuid not null,
  person_id uuid not null,
  signed_on date not null,
  way text not null,
  entered_by uuid,
  entered_by_name text not null,
  entered_at timestamp with time zone not null,
  constraint undertaking_entered_by FOREIGN KEY (entered_by) REFERENCES accounts.account(id),
  constraint undertaking_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES registry.jurisdiction(id),
  constraint undertaking_once UNIQUE (round_id, person_id),
  constraint undertaking_person FOREIGN KEY (person_id) REFERENCES teams.pool_person(id),
  constraint undertaking_pk PRIMARY KEY (id),
  constraint undertaking_round FOREIGN KEY (round_id) REFERENCES rounds.round(id),
  constraint undertaking_version_positive CHECK ((version > 0)),
  constraint undertaking_way_known CHECK ((way = ANY (ARRAY['online'::text, 'paper'::text])))
);
alter table authorisations.undertaking enable row level security;
alter table authorisations.undertaking force row level security;

create table authorisations.visit (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  round_id uuid not null,
  team_id uuid not null,
  visited_on date not null,
  visitors text not null,
  seen text not null,
  findings jsonb not null,
  recorded_by uuid,
  recorded_by_name text not null,
  recorded_at timestamp with time zone not null,
  constraint visit_by_somebody CHECK ((btrim(visitors) <> ''::text)),
  constraint visit_findings_listed CHECK ((jsonb_typeof(findings) = 'array'::text)),
  constraint visit_of_own_team FOREIGN KEY (team_id, jurisdiction_id) REFERENCES teams.team(id, jurisdiction_id),
  constraint visit_pk PRIMARY KEY (id),
  constraint visit_recorded_by FOREIGN KEY (recorded_by) REFERENCES accounts.account(id),
  constraint visit_round FOREIGN KEY (round_id) REFERENCES rounds.round(id),
  constraint visit_seen_given CHECK ((btrim(seen) <> ''::text)),
  constraint visit_version_positive CHECK ((version > 0))
);
alter table authorisations.visit enable row level security;
alter table authorisations.visit force row level security;

create table calendar.year_entry (
  id uuid not null,
  version integer not null,
  year integer not null,
  holidays date[] not null,
  make_up_days date[] not null,
  notice text not null,
  entered_by_name text not null,
  constraint year_entry_has_holidays CHECK ((cardinality(holidays) > 0)),
  constraint year_entry_notice_given CHECK (((notice = btrim(notice)) AND (notice <> ''::text))),
  constraint year_entry_once UNIQUE (year),
  constraint year_entry_pk PRIMARY KEY (id),
  constraint year_entry_plausible CHECK (((year >= 2000) AND (year <= 2100))),
  constraint year_entry_version_positive CHECK ((version > 0))
);
alter table calendar.year_entry enable row level security;
alter table calendar.year_entry force row level security;

create table clues.case_file (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  edition_id uuid not null,
  round_id uuid,
  year integer not null,
  ordinal integer not null,
  number text not null,
  title text not null,
  state text not null,
  filed_on date not null,
  filed_by uuid not null,
  filed_by_name text not null,
  due_on date,
  investigated_by uuid,
  investigated_by_name text,
  investigating_on date,
  trial_on date,
  result text,
  conclusion text,
  proof text,
  signed_by uuid,
  signed_by_name text,
  concluded_on date,
  holder_kind text generated always as (
CASE state
    WHEN 'concluded'::text THEN NULL::text
    ELSE 'discipline'::text
END) stored,
  holder_id uuid generated always as (
CASE state
    WHEN 'concluded'::text THEN NULL::uuid
    ELSE jurisdiction_id
END) stored,
  held_since date generated always as (
CASE state
    WHEN 'filed'::text THEN filed_on
    WHEN 'investigating'::text THEN investigating_on
    WHEN 'trial'::text THEN trial_on
    ELSE NULL::date
END) stored,
  next_step text generated always as (
CASE state
    WHEN 'filed'::text THEN 'investigate'::text
    WHEN 'investigating'::text THEN 'try'::text
    WHEN 'trial'::text THEN 'conclude-case'::text
    ELSE NULL::text
END) stored,
  constraint case_file_days_in_order CHECK (((investigating_on >= filed_on) AND (trial_on >= investigating_on) AND (concluded_on >= trial_on))),
  constraint case_file_edition FOREIGN KEY (edition_id) REFERENCES rulebook.edition(id),
  constraint case_file_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES registry.jurisdiction(id),
  constraint case_file_number_once UNIQUE (jurisdiction_id, year, ordinal),
  constraint case_file_of_round FOREIGN KEY (round_id, jurisdiction_id, edition_id) REFERENCES rounds.round(id, jurisdiction_id, edition_id),
  constraint case_file_open_is_held CHECK ((num_nonnulls(holder_kind, holder_id, held_since, due_on, next_step) =
CASE state
    WHEN 'concluded'::text THEN 0
    ELSE 5
END)),
  constraint case_file_ordinal_positive CHECK ((ordinal > 0)),
  constraint case_file_pk PRIMARY KEY (id),
  constraint case_file_proved CHECK (((btrim(proof) <> ''::text) AND (btrim(conclusion) <> ''::text))),
  constraint case_file_result_known CHECK ((result = ANY (ARRAY['sanctioned'::text, 'no-sanction'::text, 'withdrawn'::text]))),
  constraint case_file_shape CHECK ((((state <> 'concluded'::text) = (due_on IS NOT NULL)) AND ((state = 'filed'::text) = (investigated_by IS NULL)) AND (num_nulls(investigated_by, investigated_by_name, investigating_on) = ANY (ARRAY[0, 3])) AND ((state = ANY (ARRAY['filed'::text, 'investigating'::text])) = (trial_on IS NULL)) AND (num_nulls(result, conclusion, proof, signed_by, signed_by_name, concluded_on) =
CASE state
    WHEN 'concluded'::text THEN 0
    ELSE 6
END))),
  constraint case_file_signed_by_another CHECK ((signed_by <> investigated_by)),
  constraint case_file_state_known CHECK ((state = ANY (ARRAY['filed'::text, 'investigating'::text, 'trial'::text, 'concluded'::text]))),
  constraint case_file_titled CHECK ((btrim(title) <> ''::text)),
  constraint case_file_version_positive CHECK ((version > 0)),
  constraint case_file_with_jurisdiction UNIQUE (id, jurisdiction_id)
);
alter table clues.case_file enable row level security;
alter table clues.case_file force row level security;

create table clues.case_person (
  id uuid not null,
  version integer not null,
  case_id uuid not null,
  person_id uuid not null,
  jurisdiction_id uuid not null,
  form text,
  form_on date,
  constraint case_person_case FOREIGN KEY (case_id, jurisdiction_id) REFERENCES clues.case_file(id, jurisdiction_id),
  constraint case_person_form_whole CHECK (((form IS NULL) = (form_on IS NULL))),
  constraint case_person_once UNIQUE (case_id, person_id),
  constraint case_person_person FOREIGN KEY (person_id, jurisdiction_id) REFERENCES clues.person(id, jurisdiction_id),
  constraint case_person_pk PRIMARY KEY (id),
  constraint case_person_version_positive CHECK ((version > 0))
);
alter table clues.case_person enable row level security;
alter table clues.case_person force row level security;

create table clues.clue (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  round_id uuid,
  inspection_id uuid,
  unit_id uuid,
  edition_id uuid not null,
  problem_id uuid,
  year integer not null,
  ordinal integer not null,
  number text not null,
  source text not null,
  found_on date not null,
  matter text not null,
  discipline text,
  evidence text,
  reported text,
  state text not null,
  holder_kind text,
  holder_id uuid,
  holder_name text,
  held_since date,
  due_on date,
  next_step text,
  transferred_on date not null,
  transferred_by uuid not null,
  transferred_by_name text not null,
  received_on date,
  received_by uuid,
  received_by_name text,
  disposed_on date,
  disposed_by uuid,
  disposed_by_name text,
  manner text,
  disposal_reason text,
  review_on date,
  duplicate_of uuid,
  finding text,
  finding_note text,
  finding_document text,
  concluded_on date,
  concluded_by uuid,
  concluded_by_name text,
  returned_on date,
  returned_by uuid,
  returned_by_name text,
  outcome text,
  proof text,
  done_by uuid,
  done_by_name text,
  signed_by uuid,
  signed_by_name text,
  closed_on date,
  passed_to uuid,
  passed_on date,
  passed_by uuid,
  passed_by_name text,
  pass_reason text,
  pass_document text,
  passed_from uuid,
  constraint clue_closed_has_outcome CHECK (((state <> 'closed'::text) OR ((num_nonnulls(holder_kind, holder_id, holder_name, held_since, due_on, next_step) = 0) AND (num_nulls(outcome, proof, done_by, done_by_name, signed_by, signed_by_name, closed_on) = 0) AND (outcome = finding) AND (btrim(proof) <> ''::text)))),
  constraint clue_concluded_whole CHECK ((num_nulls(finding, finding_note, finding_document, concluded_on, concluded_by, concluded_by_name) = ANY (ARRAY[0, 6]))),
  constraint clue_disposed_whole CHECK ((num_nulls(manner, disposal_reason, disposed_on, disposed_by, disposed_by_name) = ANY (ARRAY[0, 5]))),
  constraint clue_done_by_its_concluder CHECK ((done_by = concluded_by)),
  constraint clue_duplicate_of_one_here FOREIGN KEY (duplicate_of, jurisdiction_id) REFERENCES clues.clue(id, jurisdiction_id),
  constraint clue_duplicate_or_disposed CHECK (((finding IS NULL) OR (finding = 'passed-on'::text) OR (((finding = 'duplicate'::text) = (duplicate_of IS NOT NULL)) AND ((finding = 'duplicate'::text) = (manner IS NULL))))),
  constraint clue_edition FOREIGN KEY (edition_id) REFERENCES rulebook.edition(id),
  constraint clue_finding_known CHECK ((finding = ANY (ARRAY['sanctioned'::text, 'case-without-sanction'::text, 'first-form'::text, 'closed-without-case'::text, 'clarified'::text, 'duplicate'::text, 'passed-on'::text]))),
  constraint clue_holder_kind_known CHECK ((holder_kind = ANY (ARRAY['receiving-desk'::text, 'discipline'::text, 'office'::text]))),
  constraint clue_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES registry.jurisdiction(id),
  constraint clue_manner_known CHECK ((manner = ANY (ARRAY['talk-or-letter-inquiry'::text, 'preliminary-verification'::text, 'held-for-review'::text, 'closed-without-case'::text]))),
  constraint clue_matter_given CHECK ((btrim(matter) <> ''::text)),
  constraint clue_next_step_known CHECK ((next_step = ANY (ARRAY['receive'::text, 'dispose'::text, 'inquire'::text, 'verify'::text, 'review'::text, 'conclude-case'::text, 'return-result'::text, 'confirm-result'::text]))),
  constraint clue_not_its_own_duplicate CHECK ((duplicate_of <> id)),
  constraint clue_number_once UNIQUE (jurisdiction_id, year, ordinal),
  constraint clue_of_inspection FOREIGN KEY (inspection_id, round_id, jurisdiction_id) REFERENCES rounds.inspection(id, round_id, jurisdiction_id),
  constraint clue_open_has_holder CHECK (((state = 'closed'::text) OR ((num_nulls(holder_kind, holder_id, holder_name, held_since, due_on, next_step) = 0) AND (num_nonnulls(outcome, proof, done_by, done_by_name, signed_by, signed_by_name, closed_on) = 0)))),
  constraint clue_ordinal_positive CHECK ((ordinal > 0)),
  constraint clue_passed_elsewhere CHECK ((passed_to <> jurisdiction_id)),
  constraint clue_passed_from FOREIGN KEY (passed_from) REFERENCES clues.clue(id),
  constraint clue_passed_or_not CHECK ((COALESCE(((finding = 'passed-on'::text) OR (state = 'passing'::text)), false) = (passed_to IS NOT NULL))),
  constraint clue_passed_to FOREIGN KEY (passed_to) REFERENCES registry.jurisdiction(id),
  constraint clue_passed_whole CHECK ((num_nulls(passed_to, passed_on, passed_by, passed_by_name, pass_reason, pass_document) = ANY (ARRAY[0, 6]))),
  constraint clue_pk PRIMARY KEY (id),
  constraint clue_problem FOREIGN KEY (problem_id) REFERENCES problems.problem(id),
  constraint clue_received_by_another CHECK ((received_by <> transferred_by)),
  constraint clue_received_whole CHECK ((num_nulls(received_on, received_by, received_by_name) = ANY (ARRAY[0, 3]))),
  constraint clue_returned_whole CHECK ((num_nulls(returned_on, returned_by, returned_by_name) = ANY (ARRAY[0, 3]))),
  constraint clue_review_of_held CHECK (((review_on IS NOT NULL) = ((state = 'disposed'::text) AND (NOT (manner IS DISTINCT FROM 'held-for-review'::text))))),
  constraint clue_shape CHECK (
CASE state
    WHEN 'transferred'::text THEN ((received_on IS NULL) AND (manner IS NULL) AND (finding IS NULL) AND (returned_on IS NULL))
    WHEN 'received'::text THEN ((received_on IS NOT NULL) AND (manner IS NULL) AND (finding IS NULL) AND (returned_on IS NULL))
    WHEN 'disposed'::text THEN ((received_on IS NOT NULL) AND (manner IS NOT NULL) AND (manner <> 'closed-without-case'::text) AND (finding IS NULL))
    WHEN 'passing'::text THEN ((received_on IS NOT NULL) AND (manner IS NULL) AND (finding IS NULL) AND (passed_to IS NOT NULL))
    WHEN 'under-case'::text THEN ((received_on IS NOT NULL) AND (manner = ANY (ARRAY['talk-or-letter-inquiry'::text, 'preliminary-verification'::text])) AND (finding IS NULL))
    WHEN 'concluded'::text THEN ((received_on IS NOT NULL) AND (finding IS NOT NULL) AND (returned_on IS NULL))
    ELSE ((received_on IS NOT NULL) AND (finding IS NOT NULL) AND (returned_on IS NOT NULL))
END),
  constraint clue_signed_by_another CHECK ((signed_by <> done_by)),
  constraint clue_signed_by_third CHECK (((finding = 'passed-on'::text) OR (signed_by <> returned_by))),
  constraint clue_source_known CHECK ((source = ANY (ARRAY['team-finding'::text, 'public-report'::text, 'other-body'::text]))),
  constraint clue_state_known CHECK ((state = ANY (ARRAY['transferred'::text, 'received'::text, 'disposed'::text, 'passing'::text, 'under-case'::text, 'concluded'::text, 'returned'::text, 'closed'::text]))),
  constraint clue_unit FOREIGN KEY (unit_id) REFERENCES registry.unit(id),
  constraint clue_version_positive CHECK ((version > 0)),
  constraint clue_with_jurisdiction UNIQUE (id, jurisdiction_id)
);
alter table clues.clue enable row level security;
alter table clues.clue force row level security;

create table clues.clue_case (
  id uuid not null,
  version integer not null,
  clue_id uuid not null,
  case_id uuid not null,
  jurisdiction_id uuid not null,
  constraint clue_case_case FOREIGN KEY (case_id, jurisdiction_id) REFERENCES clues.case_file(id, jurisdiction_id),
  constraint clue_case_clue FOREIGN KEY (clue_id, jurisdiction_id) REFERENCES clues.clue(id, jurisdiction_id),
  constraint clue_case_once UNIQUE (clue_id, case_id),
  constraint clue_case_pk PRIMARY KEY (id),
  constraint clue_case_version_positive CHECK ((version > 0))
);
alter table clues.clue_case enable row level security;
alter table clues.clue_case force row level security;

create table clues.clue_person (
  id uuid not null,
  version integer not null,
  clue_id uuid not null,
  person_id uuid not null,
  jurisdiction_id uuid not null,
  is_principal boolean not null,
  constraint clue_person_clue FOREIGN KEY (clue_id, jurisdiction_id) REFERENCES clues.clue(id, jurisdiction_id),
  constraint clue_person_once UNIQUE (clue_id, person_id),
  constraint clue_person_person FOREIGN KEY (person_id, jurisdiction_id) REFERENCES clues.person(id, jurisdiction_id),
  constraint clue_person_pk PRIMARY KEY (id),
  constraint clue_person_version_positive CHECK ((version > 0))
);
alter table clues.clue_person enable row level security;
alter table clues.clue_person force row level security;

create table clues.person (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  name text not null,
  unit_id uuid,
  workplace text not null,
  post text not null,
  rank text,
  is_head boolean not null,
  is_party_member boolean not null,
  distinction text,
  constraint person_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES registry.jurisdiction(id),
  constraint person_named CHECK (((name = btrim(name)) AND (name <> ''::text))),
  constraint person_once UNIQUE NULLS NOT DISTINCT (jurisdiction_id, name, workplace, post, distinction),
  constraint person_pk PRIMARY KEY (id),
  constraint person_post_given CHECK ((btrim(post) <> ''::text)),
  constraint person_unit FOREIGN KEY (unit_id) REFERENCES registry.unit(id),
  constraint person_version_positive CHECK ((version > 0)),
  constraint person_with_jurisdiction UNIQUE (id, jurisdiction_id),
  constraint person_workplace_given CHECK ((btrim(workplace) <> ''::text))
);
alter table clues.person enable row level security;
alter table clues.person force row level security;

create table clues.sanction (
  id uuid not null,
  version integer not null,
  case_id uuid not null,
  person_id uuid not null,
  jurisdiction_id uuid not null,
  sphere text not null,
  code text not null,
  decided_on date not null,
  effect_until date,
  document text not null,
  decided_by uuid not null,
  decided_by_name text not null,
  constraint sanction_case FOREIGN KEY (case_id, jurisdiction_id) REFERENCES clues.case_file(id, jurisdiction_id),
  constraint sanction_document_given CHECK ((btrim(document) <> ''::text)),
  constraint sanction_has_effect CHECK ((effect_until > decided_on)),
  constraint sanction_of_person_in_case FOREIGN KEY (case_id, person_id) REFERENCES clues.case_person(case_id, person_id),
  constraint sanction_one_of_each_sphere UNIQUE (case_id, person_id, sphere),
  constraint sanction_pk PRIMARY KEY (id),
  constraint sanction_sphere_known CHECK ((sphere = ANY (ARRAY['party'::text, 'administrative'::text]))),
  constraint sanction_version_positive CHECK ((version > 0))
);
alter table clues.sanction enable row level security;
alter table clues.sanction force row level security;

create table clues.talk (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  round_id uuid,
  inspection_id uuid,
  unit_id uuid,
  clue_id uuid,
  person_id uuid not null,
  edition_id uuid not null,
  measure text not null,
  held_on date not null,
  held_by_name text not null,
  matter text not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  constraint talk_clue FOREIGN KEY (clue_id, jurisdiction_id) REFERENCES clues.clue(id, jurisdiction_id),
  constraint talk_edition FOREIGN KEY (edition_id) REFERENCES rulebook.edition(id),
  constraint talk_held_by_somebody CHECK ((btrim(held_by_name) <> ''::text)),
  constraint talk_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES registry.jurisdiction(id),
  constraint talk_matter_given CHECK ((btrim(matter) <> ''::text)),
  constraint talk_of_inspection FOREIGN KEY (inspection_id, round_id, jurisdiction_id) REFERENCES rounds.inspection(id, round_id, jurisdiction_id),
  constraint talk_once UNIQUE (person_id, held_on, measure, matter),
  constraint talk_person FOREIGN KEY (person_id, jurisdiction_id) REFERENCES clues.person(id, jurisdiction_id),
  constraint talk_pk PRIMARY KEY (id),
  constraint talk_unit FOREIGN KEY (unit_id) REFERENCES registry.unit(id),
  constraint talk_version_positive CHECK ((version > 0))
);
alter table clues.talk enable row level security;
alter table clues.talk force row level security;

create table evidence.file_key (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  round_id uuid not null,
  inspection_id uuid not null,
  cipher text not null,
  wrapped_key text,
  master_mark text not null,
  made_at timestamp with time zone not null,
  wiped_at timestamp with time zone,
  wiped_by uuid,
  wiped_by_name text,
  wiped_reason text,
  constraint file_key_of_inspection FOREIGN KEY (inspection_id, round_id, jurisdiction_id) REFERENCES rounds.inspection(id, round_id, jurisdiction_id),
  constraint file_key_once UNIQUE (inspection_id),
  constraint file_key_pk PRIMARY KEY (id),
  constraint file_key_reason_given CHECK ((btrim(wiped_reason) <> ''::text)),
  constraint file_key_shape CHECK ((((wiped_at IS NULL) = (wrapped_key IS NOT NULL)) AND ((wiped_at IS NULL) = (wiped_by_name IS NULL)) AND ((wiped_at IS NULL) = (wiped_reason IS NULL)))),
  constraint file_key_version_positive CHECK ((version > 0)),
  constraint file_key_wiped_by FOREIGN KEY (wiped_by) REFERENCES accounts.account(id)
);
alter table evidence.file_key enable row level security;
alter table evidence.file_key force row level security;

create table evidence.item (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  round_id uuid not null,
  inspection_id uuid not null,
  number integer not null,
  name text not null,
  description text not null,
  origin text not null,
  state text not null,
  kind text,
  bytes bigint,
  sha256 text,
  sm3 text,
  cipher text,
  piece_bytes integer,
  frame_bytes integer,
  kept_where text,
  secrecy text,
  uploaded_by uuid,
  uploaded_by_name text not null,
  uploaded_at timestamp with time zone not null,
  kept_at timestamp with time zone,
  refused_because text,
  withdrawn_reason text,
  withdrawn_by uuid,
  withdrawn_by_name text,
  withdrawn_at timestamp with time zone,
  object_id uuid,
  constraint item_bytes_counted CHECK ((bytes > 0)),
  constraint item_frame_counted CHECK (((frame_bytes > 0) AND ((piece_bytes % frame_bytes) = 0))),
  constraint item_kind_form CHECK ((kind ~ '^[a-z]+/[a-z0-9.+-]+$'::text)),
  constraint item_name_given CHECK (((name = btrim(name)) AND (name <> ''::text))),
  constraint item_number_counted CHECK ((number > 0)),
  constraint item_numbered_once UNIQUE (inspection_id, number),
  constraint item_object_with_content CHECK (((object_id IS NULL) = (kept_at IS NULL))),
  constraint item_of_inspection FOREIGN KEY (inspection_id, round_id, jurisdiction_id) REFERENCES rounds.inspection(id, round_id, jurisdiction_id),
  constraint item_origin_known CHECK ((origin = ANY (ARRAY['unit'::text, 'talk'::text, 'own'::text]))),
  constraint item_piece_counted CHECK ((piece_bytes > 0)),
  constraint item_pk PRIMARY KEY (id),
  constraint item_place_given CHECK ((btrim(kept_where) <> ''::text)),
  constraint item_reason_given CHECK ((btrim(withdrawn_reason) <> ''::text)),
  constraint item_secrecy_known CHECK ((secrecy = ANY (ARRAY['secret'::text, 'confidential'::text, 'top-secret'::text]))),
  constraint item_sha256_form CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint item_shape CHECK ((((cipher IS NULL) = (piece_bytes IS NULL)) AND ((cipher IS NULL) = (frame_bytes IS NULL)) AND ((cipher IS NULL) = (bytes IS NULL)) AND ((cipher IS NULL) = (kept_where IS NOT NULL)) AND ((kept_at IS NULL) = (sha256 IS NULL)) AND ((kept_at IS NULL) = (kind IS NULL)) AND ((state = 'withdrawn'::text) = (withdrawn_at IS NOT NULL)) AND ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)) AND ((withdrawn_at IS NULL) = (withdrawn_by_name IS NULL)) AND ((state = 'refused'::text) = (refused_because IS NOT NULL)) AND
CASE state
    WHEN 'uploading'::text THEN ((kept_where IS NULL) AND (kept_at IS NULL))
    WHEN 'kept'::text THEN ((kept_at IS NOT NULL) AND (kept_where IS NULL))
    WHEN 'index-only'::text THEN ((kept_where IS NOT NULL) AND (kept_at IS NULL))
    WHEN 'refused'::text THEN ((kept_where IS NULL) AND (kept_at IS NULL))
    ELSE ((kept_where IS NULL) OR (kept_at IS NULL))
END)),
  constraint item_sm3_form CHECK ((sm3 ~ '^[0-9a-f]{64}$'::text)),
  constraint item_state_known CHECK ((state = ANY (ARRAY['uploading'::text, 'kept'::text, 'index-only'::text, 'withdrawn'::text, 'refused'::text]))),
  constraint item_uploaded_by FOREIGN KEY (uploaded_by) REFERENCES accounts.account(id),
  constraint item_version_positive CHECK ((version > 0)),
  constraint item_with_inspection UNIQUE (id, inspection_id, jurisdiction_id),
  constraint item_withdrawn_by FOREIGN KEY (withdrawn_by) REFERENCES accounts.account(id)
);
alter table evidence.item enable row level security;
alter table evidence.item force row level security;

create table evidence.number_series (
  inspection_id uuid not null,
  last integer not null,
  constraint number_series_counted CHECK ((last > 0)),
  constraint number_series_pk PRIMARY KEY (inspection_id)
);
alter table evidence.number_series enable row level security;
alter table evidence.number_series force row level security;

create table feedback.feedback (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  round_id uuid not null,
  inspection_id uuid not null,
  edition_id uuid not null,
  unit_id uuid not null,
  unit_name text not null,
  report_id uuid not null,
  title text not null,
  opinion jsonb not null,
  items jsonb not null,
  state text not null,
  held_since date not null,
  writers jsonb not null,
  prepared_at timestamp with time zone not null,
  sent_back_reason text,
  approved_by uuid,
  approved_by_name text,
  approved_at timestamp with time zone,
  place text,
  given_by_name text,
  body_on date,
  body_present text,
  chief_on date,
  chief_present text,
  given_on date,
  recorded_by uuid,
  recorded_by_name text,
  signed_by uuid,
  signed_by_name text,
  signed_at timestamp with time zone,
  constraint feedback_approved_by_another CHECK (((approved_by IS NULL) OR (NOT (writers @> jsonb_build_array(jsonb_build_object('id', approved_by)))))),
  constraint feedback_edition FOREIGN KEY (edition_id) REFERENCES rulebook.edition(id),
  constraint feedback_given_on_the_later CHECK ((given_on = GREATEST(body_on, chief_on))),
  constraint feedback_items_listed CHECK (((jsonb_typeof(items) = 'array'::text) AND (jsonb_array_length(items) > 0))),
  constraint feedback_of_inspection FOREIGN KEY (inspection_id, round_id, jurisdiction_id) REFERENCES rounds.inspection(id, round_id, jurisdiction_id),
  constraint feedback_of_report FOREIGN KEY (report_id, inspection_id, jurisdiction_id) REFERENCES reports.report(id, inspection_id, jurisdiction_id),
  constraint feedback_once UNIQUE (inspection_id),
  constraint feedback_opinion_listed CHECK ((jsonb_typeof(opinion) = 'array'::text)),
  constraint feedback_pk PRIMARY KEY (id),
  constraint feedback_shape CHECK ((((state = 'prepared'::text) = (approved_by IS NULL)) AND ((approved_by IS NULL) = (approved_at IS NULL)) AND ((approved_by IS NULL) = (approved_by_name IS NULL)) AND ((state = ANY (ARRAY['given'::text, 'signed'::text])) = (given_on IS NOT NULL)) AND (num_nulls(place, given_by_name, body_on, body_present, chief_on, chief_present, given_on, recorded_by, recorded_by_name) = ANY (ARRAY[0, 9])) AND ((state = 'signed'::text) = (signed_by IS NOT NULL)) AND (num_nulls(signed_by, signed_by_name, signed_at) = ANY (ARRAY[0, 3])) AND ((state = 'prepared'::text) OR (sent_back_reason IS NULL)))),
  constraint feedback_state_known CHECK ((state = ANY (ARRAY['prepared'::text, 'approved'::text, 'given'::text, 'signed'::text]))),
  constraint feedback_title_given CHECK ((btrim(title) <> ''::text)),
  constraint feedback_unit FOREIGN KEY (unit_id) REFERENCES registry.unit(id),
  constraint feedback_version_positive CHECK ((version > 0)),
  constraint feedback_writers_listed CHECK (((jsonb_typeof(writers) = 'array'::text) AND (jsonb_array_length(writers) > 0)))
);
alter table feedback.feedback enable row level security;
alter table feedback.feedback force row level security;

create table feedback.hand_over (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  round_id uuid not null,
  inspection_id uuid not null,
  unit_name text not null,
  body text not null,
  items jsonb not null,
  state text not null,
  held_since date not null,
  prepared_by uuid not null,
  prepared_by_name text not null,
  prepared_at timestamp with time zone not null,
  received_on date,
  receiver_name text,
  receiver_post text,
  document_number text,
  signed_by uuid,
  signed_by_name text,
  signed_at timestamp with time zone,
  constraint hand_over_body_given CHECK ((btrim(body) <> ''::text)),
  constraint hand_over_items_listed CHECK (((jsonb_typeof(items) = 'array'::text) AND (jsonb_array_length(items) > 0))),
  constraint hand_over_of_inspection FOREIGN KEY (inspection_id, round_id, jurisdiction_id) REFERENCES rounds.inspection(id, round_id, jurisdiction_id),
  constraint hand_over_pk PRIMARY KEY (id),
  constraint hand_over_shape CHECK ((num_nulls(received_on, receiver_name, receiver_post, document_number, signed_by, signed_by_name, signed_at) =
CASE state
    WHEN 'signed'::text THEN 0
    ELSE 7
END)),
  constraint hand_over_signed_by_another CHECK ((signed_by <> prepared_by)),
  constraint hand_over_state_known CHECK ((state = ANY (ARRAY['prepared'::text, 'signed'::text]))),
  constraint hand_over_version_positive CHECK ((version > 0))
);
alter table feedback.hand_over enable row level security;
alter table feedback.hand_over force row level security;

create table fieldwork.finding_out (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  round_id uuid not null,
  inspection_id uuid not null,
  way text not null,
  shape text not null,
  held_on date not null,
  subject text not null,
  category text,
  people integer,
  documents integer,
  place text,
  inspectors jsonb not null,
  item text,
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamp with time zone not null,
  struck_on date,
  struck_by_name text,
  struck_reason text,
  constraint finding_out_documents_positive CHECK ((documents >= 0)),
  constraint finding_out_holds_its_numbers CHECK ((
CASE shape
    WHEN 'group'::text THEN ((people IS NOT NULL) AND (category IS NOT NULL) AND (documents IS NULL))
    WHEN 'questionnaire'::text THEN ((people IS NOT NULL) AND (documents IS NOT NULL) AND (documents <= people))
    WHEN 'materials'::text THEN ((people IS NULL) AND (documents IS NOT NULL) AND (documents > 0))
    WHEN 'visit'::text THEN ((people IS NOT NULL) AND (documents IS NULL))
    WHEN 'reception'::text THEN ((people IS NULL) AND (documents IS NOT NULL) AND (documents > 0))
    ELSE (documents IS NULL)
END AND ((category IS NULL) OR ((shape = 'group'::text) AND (btrim(category) <> ''::text))))),
  constraint finding_out_inspectors_listed CHECK (((jsonb_typeof(inspectors) = 'array'::text) AND (jsonb_array_length(inspectors) > 0))),
  constraint finding_out_item_given CHECK ((item <> ''::text)),
  constraint finding_out_of_inspection FOREIGN KEY (inspection_id, round_id, jurisdiction_id) REFERENCES rounds.inspection(id, round_id, jurisdiction_id),
  constraint finding_out_people_positive CHECK ((people > 0)),
  constraint finding_out_pk PRIMARY KEY (id),
  constraint finding_out_shape_known CHECK ((shape = ANY (ARRAY['opening-meeting'::text, 'notice'::text, 'hearing'::text, 'group'::text, 'questionnaire'::text, 'materials'::text, 'visit'::text, 'reception'::text]))),
  constraint finding_out_struck_whole CHECK (((num_nonnulls(struck_on, struck_by_name, struck_reason) = ANY (ARRAY[0, 3])) AND (btrim(struck_reason) <> ''::text))),
  constraint finding_out_subject_given CHECK ((btrim(subject) <> ''::text)),
  constraint finding_out_version_positive CHECK ((version > 0)),
  constraint finding_out_way_given CHECK ((way <> ''::text))
);
alter table fieldwork.finding_out enable row level security;
alter table fieldwork.finding_out force row level security;

create table fieldwork.item_problem (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  round_id uuid not null,
  inspection_id uuid not null,
  item text not null,
  problem_id uuid not null,
  linked_by uuid not null,
  linked_by_name text not null,
  linked_on date not null,
  ended_on date,
  constraint item_problem_item_given CHECK ((item <> ''::text)),
  constraint item_problem_of_inspection FOREIGN KEY (inspection_id, round_id, jurisdiction_id) REFERENCES rounds.inspection(id, round_id, jurisdiction_id),
  constraint item_problem_pk PRIMARY KEY (id),
  constraint item_problem_problem FOREIGN KEY (problem_id) REFERENCES problems.problem(id),
  constraint item_problem_version_positive CHECK ((version > 0))
);
alter table fieldwork.item_problem enable row level security;
alter table fieldwork.item_problem force row level security;

create table fieldwork.request (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  round_id uuid not null,
  inspection_id uuid not null,
  unit_id uuid not null,
  title text not null,
  detail text,
  item text,
  state text not null,
  asked_by uuid not null,
  asked_by_name text not null,
  asked_on date not null,
  due_on date not null,
  documents integer,
  answer text,
  answered_by uuid,
  answered_by_name text,
  answered_on date,
  settled_by uuid,
  settled_by_name text,
  settled_on date,
  settled_reason text,
  returns jsonb not null,
  constraint request_answer_whole CHECK (((num_nonnulls(answered_by, answered_by_name, answered_on) = ANY (ARRAY[0, 3])) AND ((state <> ALL (ARRAY['delivered'::text, 'refused'::text, 'received'::text])) OR (answered_on IS NOT NULL)) AND ((state <> 'asked'::text) OR (num_nonnulls(answered_on, answer, documents) = 0)) AND ((state <> 'refused'::text) OR ((answer IS NOT NULL) AND (btrim(answer) <> ''::text))))),
  constraint request_delivered_is_counted CHECK (((state <> ALL (ARRAY['delivered'::text, 'received'::text])) OR (documents IS NOT NULL))),
  constraint request_documents_positive CHECK ((documents > 0)),
  constraint request_due_after_asked CHECK ((due_on >= asked_on)),
  constraint request_item_given CHECK ((item <> ''::text)),
  constraint request_of_inspection FOREIGN KEY (inspection_id, round_id, jurisdiction_id) REFERENCES rounds.inspection(id, round_id, jurisdiction_id),
  constraint request_pk PRIMARY KEY (id),
  constraint request_returns_listed CHECK ((jsonb_typeof(returns) = 'array'::text)),
  constraint request_settled_whole CHECK (((num_nonnulls(settled_by, settled_by_name, settled_on) = ANY (ARRAY[0, 3])) AND ((state = ANY (ARRAY['received'::text, 'withdrawn'::text])) = (settled_on IS NOT NULL)) AND ((state = 'withdrawn'::text) = (settled_reason IS NOT NULL)) AND (btrim(settled_reason) <> ''::text))),
  constraint request_state_known CHECK ((state = ANY (ARRAY['asked'::text, 'delivered'::text, 'refused'::text, 'received'::text, 'withdrawn'::text]))),
  constraint request_title_given CHECK ((btrim(title) <> ''::text)),
  constraint request_unit FOREIGN KEY (unit_id) REFERENCES registry.unit(id),
  constraint request_version_positive CHECK ((version > 0))
);
alter table fieldwork.request enable row level security;
alter table fieldwork.request force row level security;

create table fieldwork.talk (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  round_id uuid not null,
  inspection_id uuid not null,
  unit_id uuid not null,
  person_name text not null,
  post text not null,
  member_id uuid,
  person_class text,
  held_on date not null,
  place text not null,
  inspectors jsonb not null,
  asked jsonb not null,
  points jsonb not null,
  content text not null,
  state text not null,
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamp with time zone not null,
  recorded_on date,
  read_back_on date,
  signed_on date,
  unsigned_reason text,
  withdrawn_reason text,
  constraint talk_asked_listed CHECK ((jsonb_typeof(asked) = 'array'::text)),
  constraint talk_class_known CHECK ((person_class = ANY (ARRAY['main-leader'::text, 'leading-body'::text, 'key-posts'::text, 'subordinates'::text, 'others'::text]))),
  constraint talk_draft_is_fresh CHECK (((state = ANY (ARRAY['recorded'::text, 'signed'::text])) OR (num_nonnulls(recorded_on, read_back_on, signed_on, unsigned_reason) = 0))),
  constraint talk_inspectors_listed CHECK ((jsonb_typeof(inspectors) = 'array'::text)),
  constraint talk_member FOREIGN KEY (member_id) REFERENCES registry.leading_body_member(id),
  constraint talk_of_inspection FOREIGN KEY (inspection_id, round_id, jurisdiction_id) REFERENCES rounds.inspection(id, round_id, jurisdiction_id),
  constraint talk_pk PRIMARY KEY (id),
  constraint talk_points_listed CHECK ((jsonb_typeof(points) = 'array'::text)),
  constraint talk_recorded_is_whole CHECK (((state = ANY (ARRAY['draft'::text, 'withdrawn'::text])) OR ((btrim(person_name) <> ''::text) AND (btrim(post) <> ''::text) AND (btrim(place) <> ''::text) AND (btrim(content) <> ''::text) AND (person_class IS NOT NULL) AND (jsonb_array_length(inspectors) >= 2) AND (recorded_on IS NOT NULL)))),
  constraint talk_signed_was_read_back CHECK ((((state = 'signed'::text) = (signed_on IS NOT NULL)) AND ((signed_on IS NULL) OR (read_back_on <= signed_on)) AND ((read_back_on IS NULL) OR (read_back_on >= held_on)))),
  constraint talk_state_known CHECK ((state = ANY (ARRAY['draft'::text, 'recorded'::text, 'signed'::text, 'withdrawn'::text]))),
  constraint talk_unit FOREIGN KEY (unit_id) REFERENCES registry.unit(id),
  constraint talk_unsigned_says_why CHECK ((((unsigned_reason IS NOT NULL) = ((read_back_on IS NOT NULL) AND (signed_on IS NULL))) AND (btrim(unsigned_reason) <> ''::text))),
  constraint talk_version_positive CHECK ((version > 0)),
  constraint talk_withdrawn_says_why CHECK ((((state = 'withdrawn'::text) = (withdrawn_reason IS NOT NULL)) AND (btrim(withdrawn_reason) <> ''::text)))
);
alter table fieldwork.talk enable row level security;
alter table fieldwork.talk force row level security;

create table fieldwork.task_tick (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  round_id uuid not null,
  inspection_id uuid not null,
  task text not null,
  done_on date not null,
  note text,
  ticked_by uuid not null,
  ticked_by_name text not null,
  ticked_on date not null,
  unticked_by uuid,
  unticked_by_name text,
  unticked_on date,
  untick_reason text,
  constraint task_tick_done_before_ticked CHECK ((done_on <= ticked_on)),
  constraint task_tick_note_given CHECK ((btrim(note) <> ''::text)),
  constraint task_tick_of_inspection FOREIGN KEY (inspection_id, round_id, jurisdiction_id) REFERENCES rounds.inspection(id, round_id, jurisdiction_id),
  constraint task_tick_pk PRIMARY KEY (id),
  constraint task_tick_task_given CHECK ((task <> ''::text)),
  constraint task_tick_unticked_whole CHECK (((num_nonnulls(unticked_by, unticked_by_name, unticked_on, untick_reason) = ANY (ARRAY[0, 4])) AND (unticked_on >= ticked_on) AND (btrim(untick_reason) <> ''::text))),
  constraint task_tick_version_positive CHECK ((version > 0))
);
alter table fieldwork.task_tick enable row level security;
alter table fieldwork.task_tick force row level security;

create table fieldwork.waiver (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  round_id uuid not null,
  inspection_id uuid not null,
  item text,
  member_id uuid,
  step text,
  needs text,
  reason text not null,
  waived_by uuid not null,
  waived_by_name text not null,
  waived_on date not null,
  ended_on date,
  constraint waiver_member FOREIGN KEY (member_id) REFERENCES registry.leading_body_member(id),
  constraint waiver_of_inspection FOREIGN KEY (inspection_id, round_id, jurisdiction_id) REFERENCES rounds.inspection(id, round_id, jurisdiction_id),
  constraint waiver_of_point_or_condition CHECK (((num_nonnulls(step, needs) = ANY (ARRAY[0, 2])) AND ((item IS NOT NULL) OR (step IS NOT NULL)) AND ((member_id IS NULL) OR ((item IS NOT NULL) AND (step IS NULL))) AND ((item IS NULL) OR (step IS NULL) OR (needs = 'tasks-done'::text)))),
  constraint waiver_pk PRIMARY KEY (id),
  constraint waiver_says_why CHECK ((btrim(reason) <> ''::text)),
  constraint waiver_version_positive CHECK ((version > 0))
);
alter table fieldwork.waiver enable row level security;
alter table fieldwork.waiver force row level security;

create table groups.assignment (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  group_id uuid not null,
  round_id uuid not null,
  inspection_id uuid not null,
  state text not null,
  head_id uuid not null,
  member_ids uuid[] not null,
  left_out jsonb not null,
  is_changed boolean not null,
  before jsonb,
  proposed_by uuid,
  proposed_by_name text not null,
  proposed_at timestamp with time zone not null,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamp with time zone,
  cancel_reason text,
  constraint assignment_decided_whole CHECK ((((state = 'proposed'::text) = (decided_at IS NULL)) AND ((decided_at IS NULL) = (decided_by_name IS NULL)) AND ((state = 'cancelled'::text) = (cancel_reason IS NOT NULL)) AND (btrim(cancel_reason) <> ''::text) AND ((state <> 'accepted'::text) OR (before IS NOT NULL)))),
  constraint assignment_group FOREIGN KEY (group_id) REFERENCES groups.cooperation_group(id),
  constraint assignment_head FOREIGN KEY (head_id) REFERENCES groups.force(id),
  constraint assignment_head_goes_along CHECK ((head_id = ANY (member_ids))),
  constraint assignment_left_out_listed CHECK ((jsonb_typeof(left_out) = 'array'::text)),
  constraint assignment_of_round FOREIGN KEY (inspection_id, round_id, jurisdiction_id) REFERENCES rounds.inspection(id, round_id, jurisdiction_id),
  constraint assignment_pk PRIMARY KEY (id),
  constraint assignment_state_known CHECK ((state = ANY (ARRAY['proposed'::text, 'accepted'::text, 'cancelled'::text]))),
  constraint assignment_version_positive CHECK ((version > 0))
);
alter table groups.assignment enable row level security;
alter table groups.assignment force row level security;

create table groups.body (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  group_id uuid not null,
  kind text not null,
  unit_id uuid,
  name text,
  stationed_at uuid[] not null,
  ordinal integer not null,
  is_leading boolean not null,
  from_on date not null,
  until_on date,
  constraint group_body_composed TRIGGER DEFERRABLE INITIALLY DEFERRED,
  constraint group_body_counted CHECK (((ordinal >= 1) AND (ordinal <= 99))),
  constraint group_body_in_group UNIQUE (id, group_id),
  constraint group_body_lasts CHECK ((until_on >= from_on)),
  constraint group_body_name_given CHECK (((name = btrim(name)) AND (name <> ''::text))),
  constraint group_body_of_group FOREIGN KEY (group_id, jurisdiction_id, kind) REFERENCES groups.cooperation_group(id, jurisdiction_id, kind) DEFERRABLE INITIALLY DEFERRED,
  constraint group_body_pk PRIMARY KEY (id),
  constraint group_body_shape CHECK ((((kind = 'area'::text) = (unit_id IS NOT NULL)) AND ((kind = 'joint'::text) = (name IS NOT NULL)) AND ((kind = 'joint'::text) = (cardinality(stationed_at) > 0)) AND ((kind = 'area'::text) OR (NOT is_leading)))),
  constraint group_body_unit FOREIGN KEY (unit_id) REFERENCES registry.unit(id),
  constraint group_body_version_positive CHECK ((version > 0))
);
alter table groups.body enable row level security;
alter table groups.body force row level security;

create table groups.cooperation_group (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  kind text not null,
  name text not null,
  state text not null,
  drafted_by uuid,
  drafted_by_name text not null,
  drafted_at timestamp with time zone not null,
  returned_reason text,
  team_id uuid,
  formed_by uuid,
  formed_by_name text,
  formed_on date,
  decision_number text,
  ended_on date,
  end_reason text,
  constraint cooperation_group_composed TRIGGER DEFERRABLE INITIALLY DEFERRED,
  constraint cooperation_group_ended_whole CHECK ((((state = 'ended'::text) = (ended_on IS NOT NULL)) AND ((ended_on IS NULL) = (end_reason IS NULL)) AND (btrim(end_reason) <> ''::text) AND (ended_on >= formed_on))),
  constraint cooperation_group_formed_by_another CHECK ((formed_by <> drafted_by)),
  constraint cooperation_group_formed_whole CHECK ((((formed_on IS NULL) = (formed_by_name IS NULL)) AND ((formed_on IS NULL) = (decision_number IS NULL)) AND ((formed_on IS NULL) = (team_id IS NULL)) AND (btrim(decision_number) <> ''::text) AND ((state <> 'drafted'::text) OR (formed_on IS NULL)) AND ((state <> 'standing'::text) OR (formed_on IS NOT NULL)))),
  constraint cooperation_group_has_expert TRIGGER DEFERRABLE INITIALLY DEFERRED,
  constraint cooperation_group_is_team FOREIGN KEY (team_id, jurisdiction_id) REFERENCES teams.team(id, jurisdiction_id),
  constraint cooperation_group_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES registry.jurisdiction(id),
  constraint cooperation_group_kind_known CHECK ((kind = ANY (ARRAY['joint'::text, 'area'::text]))),
  constraint cooperation_group_name_given CHECK (((name = btrim(name)) AND (name <> ''::text))),
  constraint cooperation_group_pk PRIMARY KEY (id),
  constraint cooperation_group_state_known CHECK ((state = ANY (ARRAY['drafted'::text, 'standing'::text, 'ended'::text]))),
  constraint cooperation_group_team_once UNIQUE (team_id),
  constraint cooperation_group_version_positive CHECK ((version > 0)),
  constraint cooperation_group_whole UNIQUE (id, jurisdiction_id, kind)
);
alter table groups.cooperation_group enable row level security;
alter table groups.cooperation_group force row level security;

create table groups.force (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  group_id uuid not null,
  body_id uuid,
  person_id uuid not null,
  role text not null,
  from_on date not null,
  until_on date,
  constraint force_group FOREIGN KEY (group_id) REFERENCES groups.cooperation_group(id) DEFERRABLE INITIALLY DEFERRED,
  constraint force_lasts CHECK ((until_on >= from_on)),
  constraint force_member_of_a_body CHECK (((role = 'member'::text) = (body_id IS NOT NULL))),
  constraint force_of_body FOREIGN KEY (body_id, group_id) REFERENCES groups.body(id, group_id),
  constraint force_person FOREIGN KEY (person_id) REFERENCES teams.pool_person(id),
  constraint force_pk PRIMARY KEY (id),
  constraint force_role_known CHECK ((role = ANY (ARRAY['member'::text, 'expert'::text]))),
  constraint force_version_positive CHECK ((version > 0)),
  constraint group_force_has_expert TRIGGER DEFERRABLE INITIALLY DEFERRED
);
alter table groups.force enable row level security;
alter table groups.force force row level security;

create table journal.content (
  entry_id uuid not null,
  sphere text not null,
  salt bytea not null,
  change jsonb not null,
  detail jsonb not null,
  constraint content_of_entry FOREIGN KEY (entry_id) REFERENCES journal.entry(id),
  constraint content_pk PRIMARY KEY (entry_id),
  constraint content_salt_long_enough CHECK ((length(salt) >= 16)),
  constraint content_sphere_known CHECK ((sphere = ANY (ARRAY['administration'::text, 'business'::text])))
);
alter table journal.content enable row level security;
alter table journal.content force row level security;

create table journal.entry (
  sequence bigint not null generated always as identity,
  id uuid not null,
  at timestamp with time zone not null,
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  role text,
  address text,
  subject_kind text not null,
  subject_id uuid not null,
  jurisdiction_id uuid,
  version integer,
  event text not null,
  result text not null,
  sphere text not null,
  algorithm text not null,
  commitment bytea not null,
  mac bytea not null,
  constraint entry_account_has_id CHECK (((actor_kind = 'account'::text) = (actor_id IS NOT NULL))),
  constraint entry_actor_kind_known CHECK ((actor_kind = ANY (ARRAY['account'::text, 'door'::text, 'system'::text]))),
  constraint entry_algorithm_known CHECK ((algorithm = ANY (ARRAY['sha256'::text, 'sm3'::text]))),
  constraint entry_id_once UNIQUE (id),
  constraint entry_pk PRIMARY KEY (sequence),
  constraint entry_result_known CHECK ((result = ANY (ARRAY['done'::text, 'refused'::text]))),
  constraint entry_sphere_known CHECK ((sphere = ANY (ARRAY['administration'::text, 'business'::text]))),
  constraint entry_version_once UNIQUE (subject_id, version),
  constraint entry_version_positive CHECK ((version > 0))
);
alter table journal.entry enable row level security;
alter table journal.entry force row level security;

create table journal.seal (
  number integer not null,
  upto bigint not null,
  entries bigint not null,
  algorithm text not null,
  digest bytea not null,
  mac bytea not null,
  at timestamp with time zone not null,
  constraint seal_algorithm_known CHECK ((algorithm = ANY (ARRAY['sha256'::text, 'sm3'::text]))),
  constraint seal_pk PRIMARY KEY (number),
  constraint seal_upto_once UNIQUE (upto)
);
alter table journal.seal enable row level security;
alter table journal.seal force row level security;

create table notices.case_notification (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  bulletin text not null,
  title text not null,
  body text not null,
  people text not null,
  audience text not null,
  problem_id uuid,
  state text not null,
  drafted_by uuid not null,
  drafted_by_name text not null,
  drafted_on date not null,
  published_by uuid,
  published_by_name text,
  published_on date,
  withdrawn_on date,
  withdrawn_reason text,
  constraint case_notification_audience_known CHECK ((audience = ANY (ARRAY['public'::text, 'inside-party'::text]))),
  constraint case_notification_bulletin_given CHECK ((btrim(bulletin) <> ''::text)),
  constraint case_notification_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES registry.jurisdiction(id),
  constraint case_notification_people_known CHECK ((people = ANY (ARRAY['hidden'::text, 'named'::text]))),
  constraint case_notification_pk PRIMARY KEY (id),
  constraint case_notification_problem FOREIGN KEY (problem_id) REFERENCES problems.problem(id),
  constraint case_notification_published_by_another CHECK ((published_by <> drafted_by)),
  constraint case_notification_published_whole CHECK ((((published_on IS NULL) = (published_by IS NULL)) AND ((published_on IS NULL) = (published_by_name IS NULL)))),
  constraint case_notification_shape CHECK (
CASE state
    WHEN 'drafted'::text THEN ((published_on IS NULL) AND (withdrawn_on IS NULL))
    WHEN 'published'::text THEN ((published_on IS NOT NULL) AND (withdrawn_on IS NULL))
    ELSE (withdrawn_on IS NOT NULL)
END),
  constraint case_notification_state_known CHECK ((state = ANY (ARRAY['drafted'::text, 'published'::text, 'withdrawn'::text]))),
  constraint case_notification_titled CHECK ((btrim(title) <> ''::text)),
  constraint case_notification_version_positive CHECK ((version > 0)),
  constraint case_notification_withdrawn_whole CHECK ((((withdrawn_on IS NULL) = (withdrawn_reason IS NULL)) AND (btrim(withdrawn_reason) <> ''::text))),
  constraint case_notification_written CHECK ((btrim(body) <> ''::text))
);
alter table notices.case_notification enable row level security;
alter table notices.case_notification force row level security;

create table notices.public_notice (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  round_id uuid not null,
  inspection_id uuid,
  kind text not null,
  title text not null,
  body text not null,
  issuer text not null,
  phone text,
  mailbox text,
  reception_until date,
  state text not null,
  drafted_by uuid not null,
  drafted_by_name text not null,
  drafted_on date not null,
  published_by uuid,
  published_by_name text,
  published_on date,
  withdrawn_on date,
  withdrawn_reason text,
  constraint public_notice_issuer_given CHECK ((btrim(issuer) <> ''::text)),
  constraint public_notice_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES registry.jurisdiction(id),
  constraint public_notice_kind_fits CHECK (((kind = 'inspection'::text) = (inspection_id IS NOT NULL))),
  constraint public_notice_kind_known CHECK ((kind = ANY (ARRAY['forecast'::text, 'inspection'::text]))),
  constraint public_notice_of_inspection FOREIGN KEY (inspection_id, round_id, jurisdiction_id) REFERENCES rounds.inspection(id, round_id, jurisdiction_id),
  constraint public_notice_pk PRIMARY KEY (id),
  constraint public_notice_published_by_another CHECK ((published_by <> drafted_by)),
  constraint public_notice_published_whole CHECK ((((published_on IS NULL) = (published_by IS NULL)) AND ((published_on IS NULL) = (published_by_name IS NULL)))),
  constraint public_notice_round FOREIGN KEY (round_id) REFERENCES rounds.round(id),
  constraint public_notice_shape CHECK (
CASE state
    WHEN 'drafted'::text THEN ((published_on IS NULL) AND (withdrawn_on IS NULL))
    WHEN 'published'::text THEN ((published_on IS NOT NULL) AND (withdrawn_on IS NULL))
    ELSE (withdrawn_on IS NOT NULL)
END),
  constraint public_notice_state_known CHECK ((state = ANY (ARRAY['drafted'::text, 'published'::text, 'withdrawn'::text]))),
  constraint public_notice_titled CHECK ((btrim(title) <> ''::text)),
  constraint public_notice_version_positive CHECK ((version > 0)),
  constraint public_notice_withdrawn_whole CHECK ((((withdrawn_on IS NULL) = (withdrawn_reason IS NULL)) AND (btrim(withdrawn_reason) <> ''::text))),
  constraint public_notice_written CHECK ((btrim(body) <> ''::text))
);
alter table notices.public_notice enable row level security;
alter table notices.public_notice force row level security;

create table papers.meeting (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  round_id uuid not null,
  inspection_id uuid not null,
  held_on date not null,
  chaired_by uuid not null,
  chaired_by_name text not null,
  present jsonb not null,
  minutes text not null,
  state text not null,
  opened_by uuid not null,
  opened_by_name text not null,
  closed_by uuid,
  closed_by_name text,
  closed_at timestamp with time zone,
  constraint meeting_chair_is_there CHECK ((present @> jsonb_build_array(jsonb_build_object('id', chaired_by)))),
  constraint meeting_of_inspection FOREIGN KEY (inspection_id, round_id, jurisdiction_id) REFERENCES rounds.inspection(id, round_id, jurisdiction_id),
  constraint meeting_pk PRIMARY KEY (id),
  constraint meeting_present_listed CHECK (((jsonb_typeof(present) = 'array'::text) AND (jsonb_array_length(present) >= 2))),
  constraint meeting_shape CHECK ((((state = 'closed'::text) = (closed_at IS NOT NULL)) AND (num_nonnulls(closed_by, closed_by_name, closed_at) = ANY (ARRAY[0, 3])) AND ((state = 'open'::text) OR (btrim(minutes) <> ''::text)))),
  constraint meeting_state_known CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text]))),
  constraint meeting_version_positive CHECK ((version > 0))
);
alter table papers.meeting enable row level security;
alter table papers.meeting force row level security;

create table papers.paper (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  round_id uuid not null,
  inspection_id uuid not null,
  edition_id uuid not null,
  unit_id uuid not null,
  unit_name text not null,
  number text not null,
  title text not null,
  happened text not null,
  place text not null,
  amount bigint,
  seen text not null,
  character text not null,
  whose text not null,
  responsible text not null,
  evidence jsonb not null,
  category text,
  discipline text,
  responsibility text,
  severity text not null,
  found_on date,
  found_by uuid not null,
  found_by_name text not null,
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamp with time zone not null,
  state text not null,
  held_since date not null,
  submitted_at timestamp with time zone,
  reviewed_as text,
  reviewed_by uuid,
  reviewed_by_name text,
  reviewed_at timestamp with time zone,
  review_opinion text,
  signed_by uuid,
  signed_by_name text,
  signed_at timestamp with time zone,
  sign_opinion text,
  meeting_id uuid,
  decision text,
  decision_opinion text,
  other_body text,
  merged_into uuid,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamp with time zone,
  problem_id uuid,
  returns jsonb not null,
  constraint paper_amount_positive CHECK ((amount >= 0)),
  constraint paper_approved_is_a_problem CHECK (((state = 'approved'::text) = (problem_id IS NOT NULL))),
  constraint paper_decision_known CHECK ((decision = ANY (ARRAY['rectification'::text, 'immediate'::text, 'investigate'::text, 'clue'::text, 'other-body'::text, 'merged'::text, 'dropped'::text]))),
  constraint paper_decision_whole CHECK (((num_nonnulls(decision, decision_opinion, decided_by, decided_by_name, decided_at) = ANY (ARRAY[0, 5])) AND ((state = ANY (ARRAY['approved'::text, 'merged'::text, 'dropped'::text])) = (decision IS NOT NULL)) AND ((decision IS NULL) OR (btrim(decision_opinion) <> ''::text)) AND ((state = 'merged'::text) = ((decision IS NOT NULL) AND (decision = 'merged'::text))) AND ((state = 'dropped'::text) = ((decision IS NOT NULL) AND (decision = 'dropped'::text))))),
  constraint paper_draft_is_fresh CHECK (((state <> 'draft'::text) OR (num_nonnulls(submitted_at, reviewed_as) = 0))),
  constraint paper_edition FOREIGN KEY (edition_id) REFERENCES rulebook.edition(id),
  constraint paper_evidence_listed CHECK ((jsonb_typeof(evidence) = 'array'::text)),
  constraint paper_finder_does_not_decide CHECK ((found_by <> decided_by)),
  constraint paper_handed_in_is_whole CHECK (((state = 'draft'::text) OR ((title <> ''::text) AND (seen <> ''::text) AND ("character" <> ''::text) AND (whose <> ''::text) AND (happened <> ''::text) AND (place <> ''::text) AND (responsible <> ''::text) AND (jsonb_array_length(evidence) > 0) AND (category IS NOT NULL) AND (category <> ''::text) AND (found_on IS NOT NULL) AND (submitted_at IS NOT NULL)))),
  constraint paper_meeting FOREIGN KEY (meeting_id) REFERENCES papers.meeting(id),
  constraint paper_merged_into FOREIGN KEY (merged_into) REFERENCES papers.paper(id),
  constraint paper_merged_is_held TRIGGER DEFERRABLE INITIALLY DEFERRED,
  constraint paper_merged_says_into CHECK ((((state = 'merged'::text) = (merged_into IS NOT NULL)) AND (merged_into <> id))),
  constraint paper_number_given CHECK ((number <> ''::text)),
  constraint paper_number_once UNIQUE (jurisdiction_id, number),
  constraint paper_of_inspection FOREIGN KEY (inspection_id, round_id, jurisdiction_id) REFERENCES rounds.inspection(id, round_id, jurisdiction_id),
  constraint paper_other_body_named CHECK (((((decision IS NOT NULL) AND (decision = 'other-body'::text)) = (other_body IS NOT NULL)) AND (btrim(other_body) <> ''::text))),
  constraint paper_pk PRIMARY KEY (id),
  constraint paper_problem_once UNIQUE (problem_id),
  constraint paper_returns_listed CHECK ((jsonb_typeof(returns) = 'array'::text)),
  constraint paper_review_whole CHECK (((num_nonnulls(reviewed_by, reviewed_by_name, reviewed_at) = ANY (ARRAY[0, 3])) AND ((state = ANY (ARRAY['draft'::text, 'submitted'::text])) = (reviewed_at IS NULL)))),
  constraint paper_severity_known CHECK ((severity = ANY (ARRAY['minor'::text, 'ordinary'::text, 'grave'::text]))),
  constraint paper_signature_whole CHECK (((num_nonnulls(signed_by, signed_by_name, signed_at) = ANY (ARRAY[0, 3])) AND ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'reviewed'::text])) = (signed_at IS NULL)))),
  constraint paper_state_known CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'reviewed'::text, 'signed'::text, 'tabled'::text, 'approved'::text, 'merged'::text, 'dropped'::text]))),
  constraint paper_tabled_at_meeting CHECK (((state = ANY (ARRAY['tabled'::text, 'approved'::text, 'merged'::text, 'dropped'::text])) = (meeting_id IS NOT NULL))),
  constraint paper_three_people CHECK (((written_by <> reviewed_by) AND (written_by <> signed_by) AND (reviewed_by <> signed_by))),
  constraint paper_unit FOREIGN KEY (unit_id) REFERENCES registry.unit(id),
  constraint paper_version_positive CHECK ((version > 0)),
  constraint paper_with_unit UNIQUE (id, inspection_id, unit_id)
);
alter table papers.paper enable row level security;
alter table papers.paper force row level security;

create table papers.sheet (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  round_id uuid not null,
  inspection_id uuid not null,
  unit_id uuid not null,
  paper_id uuid not null,
  number text not null,
  facts text not null,
  sent_by uuid not null,
  sent_by_name text not null,
  sent_on date not null,
  due_on date not null,
  state text not null,
  answer text,
  answered_by uuid,
  answered_by_name text,
  answered_at timestamp with time zone,
  constraint sheet_answer_whole CHECK (((num_nonnulls(answered_by, answered_by_name, answered_at) = ANY (ARRAY[0, 3])) AND ((state = ANY (ARRAY['agreed'::text, 'objected'::text])) = (answered_at IS NOT NULL)) AND ((state <> 'objected'::text) OR ((answer IS NOT NULL) AND (btrim(answer) <> ''::text))) AND ((state <> ALL (ARRAY['sent'::text, 'withdrawn'::text])) OR (answer IS NULL)))),
  constraint sheet_due_after_sent CHECK ((due_on >= sent_on)),
  constraint sheet_facts_given CHECK ((btrim(facts) <> ''::text)),
  constraint sheet_of_inspection FOREIGN KEY (inspection_id, round_id, jurisdiction_id) REFERENCES rounds.inspection(id, round_id, jurisdiction_id),
  constraint sheet_of_its_paper FOREIGN KEY (paper_id, inspection_id, unit_id) REFERENCES papers.paper(id, inspection_id, unit_id),
  constraint sheet_pk PRIMARY KEY (id),
  constraint sheet_state_known CHECK ((state = ANY (ARRAY['sent'::text, 'agreed'::text, 'objected'::text, 'withdrawn'::text]))),
  constraint sheet_unit FOREIGN KEY (unit_id) REFERENCES registry.unit(id),
  constraint sheet_version_positive CHECK ((version > 0))
);
alter table papers.sheet enable row level security;
alter table papers.sheet force row level security;

create table platform.done_command (
  account_id uuid not null,
  key uuid not null,
  call text not null,
  order_digest bytea not null,
  answer jsonb,
  done_at timestamp with time zone not null,
  constraint done_command_pk PRIMARY KEY (account_id, key)
);
alter table platform.done_command enable row level security;
alter table platform.done_command force row level security;

create table platform.outbox (
  id uuid not null,
  topic text not null,
  payload jsonb not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  delivered_at timestamp with time zone,
  constraint outbox_pk PRIMARY KEY (id)
);
alter table platform.outbox enable row level security;
alter table platform.outbox force row level security;

create table platform.setting (
  name text not null,
  value jsonb not null,
  constraint setting_pk PRIMARY KEY (name)
);
alter table platform.setting enable row level security;
alter table platform.setting force row level security;

create table problems.bigram_frequency (
  bigram integer not null,
  share real not null,
  constraint bigram_frequency_pk PRIMARY KEY (bigram)
);
alter table problems.bigram_frequency enable row level security;
alter table problems.bigram_frequency force row level security;

create table problems.number_series (
  series text not null,
  last integer not null,
  constraint number_series_counted CHECK ((last >= 0)),
  constraint number_series_pk PRIMARY KEY (series)
);
alter table problems.number_series enable row level security;
alter table problems.number_series force row level security;

create table problems.problem (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  round_id uuid not null,
  inspection_id uuid not null,
  edition_id uuid not null,
  unit_id uuid not null,
  unit_name text not null,
  number text not null,
  title text not null,
  facts text not null,
  basis text not null,
  evidence text,
  responsible text,
  category text not null,
  discipline text,
  responsibility text,
  severity text not null,
  key_kind text,
  key_item boolean not null generated always as ((key_kind IS NOT NULL)) stored,
  supervision_number text,
  supervisor_name text,
  found_on date not null,
  found_by uuid not null,
  found_by_name text not null,
  confirmed_on date,
  confirmed_by uuid,
  confirmed_by_name text,
  fed_back_on date,
  route text,
  handed_on_on date,
  ancestor_id uuid,
  times_reopened integer not null,
  state text not null,
  holder_kind text,
  holder_id uuid,
  holder_name text,
  held_since date,
  due_on date,
  next_step text,
  outcome text,
  outcome_reason text,
  proof text,
  done_by uuid,
  done_by_name text,
  signed_by uuid,
  signed_by_name text,
  closed_on date,
  proposed_route text,
  constraint problem_ancestor FOREIGN KEY (ancestor_id) REFERENCES problems.problem(id),
  constraint problem_basis_given CHECK ((btrim(basis) <> ''::text)),
  constraint problem_confirmed_whole CHECK (((num_nonnulls(confirmed_on, confirmed_by, confirmed_by_name) = ANY (ARRAY[0, 3])) AND ((state = ANY (ARRAY['registered'::text, 'dropped'::text])) = (confirmed_on IS NULL)))),
  constraint problem_days_in_order CHECK (((confirmed_on >= found_on) AND (fed_back_on >= confirmed_on) AND (closed_on >= found_on))),
  constraint problem_dropped_holds_nothing TRIGGER DEFERRABLE INITIALLY DEFERRED,
  constraint problem_dropped_says_so CHECK (((state = 'dropped'::text) = ((outcome IS NOT NULL) AND (outcome = 'dropped'::text)))),
  constraint problem_due_after_held CHECK ((due_on >= held_since)),
  constraint problem_edition FOREIGN KEY (edition_id) REFERENCES rulebook.edition(id),
  constraint problem_ended_is_proved CHECK (((state <> ALL (ARRAY['closed'::text, 'dropped'::text])) OR ((num_nulls(outcome, proof, done_by, done_by_name, signed_by, signed_by_name, closed_on) = 0) AND (btrim(proof) <> ''::text) AND (num_nonnulls(holder_kind, holder_id, holder_name, held_since, due_on, next_step) = 0)))),
  constraint problem_facts_given CHECK ((btrim(facts) <> ''::text)),
  constraint problem_fed_back_first CHECK (
CASE
    WHEN ((state = 'fed-back'::text) OR (route = ANY (ARRAY['rectification'::text, 'inquiry'::text]))) THEN (fed_back_on IS NOT NULL)
    WHEN (state = ANY (ARRAY['registered'::text, 'confirmed'::text, 'dropped'::text])) THEN (fed_back_on IS NULL)
    ELSE true
END),
  constraint problem_finder_does_not_confirm CHECK ((confirmed_by <> found_by)),
  constraint problem_holder_known CHECK ((holder_kind = ANY (ARRAY['team'::text, 'office'::text, 'leading-group'::text, 'unit'::text, 'receiving-desk'::text, 'discipline'::text, 'supervision-group'::text]))),
  constraint problem_key_kind_known CHECK ((key_kind = ANY (ARRAY['person'::text, 'matter'::text, 'problem'::text]))),
  constraint problem_not_its_own_ancestor CHECK ((ancestor_id <> id)),
  constraint problem_number_given CHECK ((number <> ''::text)),
  constraint problem_number_once UNIQUE (jurisdiction_id, number),
  constraint problem_of_inspection FOREIGN KEY (inspection_id, round_id, jurisdiction_id) REFERENCES rounds.inspection(id, round_id, jurisdiction_id),
  constraint problem_open_is_held CHECK (((state = ANY (ARRAY['closed'::text, 'dropped'::text])) OR ((holder_kind IS NOT NULL) AND (holder_id IS NOT NULL) AND (holder_name <> ''::text) AND (held_since IS NOT NULL) AND (due_on IS NOT NULL) AND (next_step <> ''::text) AND (holder_name IS NOT NULL) AND (next_step IS NOT NULL) AND (num_nonnulls(outcome, outcome_reason, proof, done_by, done_by_name, signed_by, signed_by_name, closed_on) = 0)))),
  constraint problem_outcome_known CHECK ((outcome = ANY (ARRAY['rectified'::text, 'not-rectified'::text, 'explained'::text, 'dealt-with'::text, 'concluded'::text, 'dropped'::text]))) NOT VALID,
  constraint problem_outcome_of_route CHECK (
CASE route
    WHEN 'rectification'::text THEN (outcome = ANY (ARRAY['rectified'::text, 'not-rectified'::text]))
    WHEN 'immediate'::text THEN (outcome = ANY (ARRAY['rectified'::text, 'not-rectified'::text]))
    WHEN 'inquiry'::text THEN (outcome = ANY (ARRAY['explained'::text, 'dealt-with'::text, 'not-rectified'::text]))
    WHEN 'clue'::text THEN (outcome = 'concluded'::text)
    ELSE NULL::boolean
END) NOT VALID,
  constraint problem_pk PRIMARY KEY (id),
  constraint problem_proposed_route_known CHECK ((proposed_route = ANY (ARRAY['rectification'::text, 'immediate'::text, 'investigate'::text, 'clue'::text, 'other-body'::text]))),
  constraint problem_route_from_handing_on CHECK ((((state = ANY (ARRAY['handed-on'::text, 'closed'::text])) = (route IS NOT NULL)) AND ((route IS NULL) = (handed_on_on IS NULL)))),
  constraint problem_route_known CHECK ((route = ANY (ARRAY['rectification'::text, 'immediate'::text, 'inquiry'::text, 'clue'::text]))),
  constraint problem_severity_known CHECK ((severity = ANY (ARRAY['minor'::text, 'ordinary'::text, 'grave'::text]))),
  constraint problem_signer_is_not_doer CHECK ((signed_by <> done_by)),
  constraint problem_state_known CHECK ((state = ANY (ARRAY['registered'::text, 'confirmed'::text, 'fed-back'::text, 'handed-on'::text, 'closed'::text, 'dropped'::text]))),
  constraint problem_supervised_whole CHECK ((((supervision_number IS NULL) = (supervisor_name IS NULL)) AND ((supervision_number IS NULL) = (key_kind IS NULL)))),
  constraint problem_times_reopened_counted CHECK ((times_reopened >= 0)),
  constraint problem_title_given CHECK (((title = btrim(title)) AND (title <> ''::text))),
  constraint problem_unit FOREIGN KEY (unit_id) REFERENCES registry.unit(id),
  constraint problem_unit_named CHECK ((unit_name <> ''::text)),
  constraint problem_unmended_has_reason CHECK (((outcome <> ALL (ARRAY['not-rectified'::text, 'dropped'::text])) OR ((btrim(outcome_reason) <> ''::text) AND (outcome_reason IS NOT NULL)))),
  constraint problem_version_positive CHECK ((version > 0))
);
alter table problems.problem enable row level security;
alter table problems.problem force row level security;

create table problems.problem_count (
  id bigint not null generated always as identity,
  jurisdiction_id uuid not null,
  round_id uuid not null,
  state text not null,
  route text,
  outcome text,
  is_refound boolean not null,
  number integer not null,
  constraint problem_count_pk PRIMARY KEY (id)
);
alter table problems.problem_count enable row level security;
alter table problems.problem_count force row level security;

create table problems.problem_text (
  problem_id uuid not null,
  pairs integer[] not null,
  constraint problem_text_pk PRIMARY KEY (problem_id),
  constraint problem_text_problem FOREIGN KEY (problem_id) REFERENCES problems.problem(id) ON DELETE CASCADE
);
alter table problems.problem_text enable row level security;
alter table problems.problem_text force row level security;

create table problems.saved_view (
  id uuid not null,
  version integer not null,
  owner_id uuid not null,
  name text not null,
  filters text not null,
  columns text[] not null,
  ended_at timestamp with time zone,
  constraint saved_view_named CHECK (((name = btrim(name)) AND (name <> ''::text))),
  constraint saved_view_owner FOREIGN KEY (owner_id) REFERENCES accounts.account(id),
  constraint saved_view_pk PRIMARY KEY (id),
  constraint saved_view_version_positive CHECK ((version > 0))
);
alter table problems.saved_view enable row level security;
alter table problems.saved_view force row level security;

create table rectification.accountability (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  unit_id uuid not null,
  unit_name text not null,
  problem_id uuid,
  person_name text not null,
  post text not null,
  responsibility text not null,
  manner text not null,
  facts text not null,
  decided_on date not null,
  decided_by text not null,
  decision_number text,
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_on date not null,
  revoked_on date,
  revoked_reason text,
  constraint accountability_decided_before CHECK ((recorded_on >= decided_on)),
  constraint accountability_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES registry.jurisdiction(id),
  constraint accountability_manner_known CHECK ((manner = ANY (ARRAY['notification'::text, 'admonition'::text, 'organisational'::text, 'sanction'::text]))),
  constraint accountability_person_named CHECK (((person_name = btrim(person_name)) AND (person_name <> ''::text))),
  constraint accountability_pk PRIMARY KEY (id),
  constraint accountability_problem FOREIGN KEY (problem_id) REFERENCES problems.problem(id),
  constraint accountability_responsibility_known CHECK ((responsibility = ANY (ARRAY['main'::text, 'supervisory'::text]))),
  constraint accountability_revoked_whole CHECK ((((revoked_on IS NULL) = (revoked_reason IS NULL)) AND (btrim(revoked_reason) <> ''::text))),
  constraint accountability_unit FOREIGN KEY (unit_id) REFERENCES registry.unit(id),
  constraint accountability_version_positive CHECK ((version > 0))
);
alter table rectification.accountability enable row level security;
alter table rectification.accountability force row level security;

create table rectification.letter (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  round_id uuid,
  inspection_id uuid,
  unit_id uuid not null,
  unit_name text not null,
  kind text not null,
  state text not null,
  year integer,
  ordinal integer,
  number text,
  title text not null,
  body text not null,
  answer_by date not null,
  drafted_by uuid not null,
  drafted_by_name text not null,
  drafted_on date not null,
  issued_by uuid,
  issued_by_name text,
  issued_on date,
  answer text,
  answer_proof text,
  answered_by uuid,
  answered_by_name text,
  answered_on date,
  effect text,
  holder_kind text,
  holder_id uuid,
  holder_name text,
  held_since date,
  due_on date,
  next_step text,
  outcome text,
  outcome_reason text,
  proof text,
  done_by uuid,
  done_by_name text,
  signed_by uuid,
  signed_by_name text,
  closed_on date,
  constraint letter_answered_whole CHECK ((((answered_on IS NOT NULL) = ((state = 'answered'::text) OR ((state = 'settled'::text) AND (outcome <> 'withdrawn'::text)))) AND ((answered_on IS NULL) = (answer IS NULL)) AND ((answered_on IS NULL) = (answer_proof IS NULL)) AND ((answered_on IS NULL) = (answered_by IS NULL)) AND ((answered_on IS NULL) = (answered_by_name IS NULL)))),
  constraint letter_closed_is_signed CHECK (((state <> 'settled'::text) OR ((holder_kind IS NULL) AND (holder_id IS NULL) AND (holder_name IS NULL) AND (held_since IS NULL) AND (due_on IS NULL) AND (next_step IS NULL) AND (outcome IS NOT NULL) AND (proof IS NOT NULL) AND (btrim(proof) <> ''::text) AND (done_by IS NOT NULL) AND (done_by_name IS NOT NULL) AND (signed_by IS NOT NULL) AND (signed_by_name IS NOT NULL) AND (closed_on IS NOT NULL) AND (signed_by <> done_by)))),
  constraint letter_holder_kind_known CHECK ((holder_kind = ANY (ARRAY['unit'::text, 'office'::text]))),
  constraint letter_inspection FOREIGN KEY (inspection_id) REFERENCES rounds.inspection(id),
  constraint letter_issued_by_another CHECK ((issued_by <> drafted_by)),
  constraint letter_issued_whole CHECK ((((issued_on IS NOT NULL) = ((state = ANY (ARRAY['issued'::text, 'answered'::text])) OR ((state = 'settled'::text) AND (outcome <> 'withdrawn'::text)))) AND ((issued_on IS NULL) = (number IS NULL)) AND ((issued_on IS NULL) = (year IS NULL)) AND ((issued_on IS NULL) = (ordinal IS NULL)) AND ((issued_on IS NULL) = (issued_by IS NULL)) AND ((issued_on IS NULL) = (issued_by_name IS NULL)))),
  constraint letter_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES registry.jurisdiction(id),
  constraint letter_kind_known CHECK ((kind = ANY (ARRAY['rectification-letter'::text, 'suggestion-letter'::text]))),
  constraint letter_next_step_known CHECK ((next_step = ANY (ARRAY['issue'::text, 'answer'::text, 'settle'::text]))),
  constraint letter_number_once UNIQUE (jurisdiction_id, kind, year, ordinal),
  constraint letter_open_is_held CHECK (((state = 'settled'::text) OR ((holder_kind IS NOT NULL) AND (holder_id IS NOT NULL) AND (holder_name IS NOT NULL) AND (held_since IS NOT NULL) AND (due_on IS NOT NULL) AND (next_step IS NOT NULL) AND (outcome IS NULL) AND (outcome_reason IS NULL) AND (proof IS NULL) AND (done_by IS NULL) AND (done_by_name IS NULL) AND (signed_by IS NULL) AND (signed_by_name IS NULL) AND (closed_on IS NULL) AND (effect IS NULL)))),
  constraint letter_ordinal_counted CHECK ((ordinal > 0)),
  constraint letter_outcome_known CHECK ((outcome = ANY (ARRAY['adopted'::text, 'partly-adopted'::text, 'not-adopted'::text, 'withdrawn'::text]))),
  constraint letter_pk PRIMARY KEY (id),
  constraint letter_reason_where_not_adopted CHECK (((outcome IS NULL) OR (outcome = 'adopted'::text) OR ((outcome_reason IS NOT NULL) AND (btrim(outcome_reason) <> ''::text)))),
  constraint letter_round FOREIGN KEY (round_id) REFERENCES rounds.round(id),
  constraint letter_settled_shows_effect CHECK (((state <> 'settled'::text) OR ((outcome = 'withdrawn'::text) = (effect IS NULL)))),
  constraint letter_state_known CHECK ((state = ANY (ARRAY['drafted'::text, 'issued'::text, 'answered'::text, 'settled'::text]))),
  constraint letter_titled CHECK ((btrim(title) <> ''::text)),
  constraint letter_unit FOREIGN KEY (unit_id) REFERENCES registry.unit(id),
  constraint letter_version_positive CHECK ((version > 0)),
  constraint letter_written CHECK ((btrim(body) <> ''::text))
);
alter table rectification.letter enable row level security;
alter table rectification.letter force row level security;

create table rectification.letter_problem (
  id uuid not null,
  version integer not null,
  letter_id uuid not null,
  problem_id uuid not null,
  jurisdiction_id uuid not null,
  unit_id uuid not null,
  constraint letter_problem_letter FOREIGN KEY (letter_id) REFERENCES rectification.letter(id),
  constraint letter_problem_once UNIQUE (letter_id, problem_id),
  constraint letter_problem_pk PRIMARY KEY (id),
  constraint letter_problem_problem FOREIGN KEY (problem_id) REFERENCES problems.problem(id),
  constraint letter_problem_version_positive CHECK ((version > 0))
);
alter table rectification.letter_problem enable row level security;
alter table rectification.letter_problem force row level security;

create table rectification.look_back (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  round_id uuid not null,
  inspection_id uuid not null,
  unit_id uuid not null,
  unit_name text not null,
  problem_id uuid not null,
  task_id uuid not null,
  state text not null,
  looked_by uuid not null,
  looked_by_name text not null,
  looked_on date not null,
  seen text not null,
  evidence text not null,
  conclusion text not null,
  recorded_on date not null,
  holder_kind text,
  holder_id uuid,
  holder_name text,
  held_since date,
  due_on date,
  next_step text,
  outcome text,
  outcome_reason text,
  proof text,
  done_by uuid,
  done_by_name text,
  signed_by uuid,
  signed_by_name text,
  closed_on date,
  constraint look_back_closed_is_signed CHECK (((state = 'recorded'::text) OR ((num_nonnulls(holder_kind, holder_id, holder_name, held_since, due_on, next_step) = 0) AND (num_nulls(outcome, proof, done_by, done_by_name, signed_by, signed_by_name, closed_on) = 0) AND (btrim(proof) <> ''::text)))),
  constraint look_back_conclusion_known CHECK ((conclusion = ANY (ARRAY['held'::text, 'relapsed'::text]))),
  constraint look_back_days_in_order CHECK (((looked_on <= recorded_on) AND (held_since >= recorded_on) AND (due_on >= held_since) AND (closed_on >= recorded_on))),
  constraint look_back_holder_kind_known CHECK ((holder_kind = 'office'::text)),
  constraint look_back_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES registry.jurisdiction(id),
  constraint look_back_next_step_known CHECK ((next_step = 'confirm-look-back'::text)),
  constraint look_back_of_inspection FOREIGN KEY (inspection_id, round_id, jurisdiction_id) REFERENCES rounds.inspection(id, round_id, jurisdiction_id),
  constraint look_back_open_is_held CHECK (((state <> 'recorded'::text) OR ((num_nulls(holder_kind, holder_id, holder_name, held_since, due_on, next_step) = 0) AND (num_nonnulls(outcome, outcome_reason, proof, done_by, done_by_name, signed_by, signed_by_name, closed_on) = 0)))),
  constraint look_back_outcome_is_conclusion CHECK (
CASE state
    WHEN 'signed'::text THEN (outcome = conclusion)
    WHEN 'rejected'::text THEN (outcome = 'rejected'::text)
    ELSE true
END),
  constraint look_back_outcome_known CHECK ((outcome = ANY (ARRAY['held'::text, 'relapsed'::text, 'rejected'::text]))),
  constraint look_back_pk PRIMARY KEY (id),
  constraint look_back_problem FOREIGN KEY (problem_id) REFERENCES problems.problem(id),
  constraint look_back_rejected_for_a_reason CHECK ((((state = 'rejected'::text) = (outcome_reason IS NOT NULL)) AND (btrim(outcome_reason) <> ''::text))),
  constraint look_back_seen_something CHECK ((btrim(seen) <> ''::text)),
  constraint look_back_shown CHECK ((btrim(evidence) <> ''::text)),
  constraint look_back_signed_by_another CHECK (((signed_by <> done_by) AND (done_by = looked_by))),
  constraint look_back_state_known CHECK ((state = ANY (ARRAY['recorded'::text, 'signed'::text, 'rejected'::text]))),
  constraint look_back_task FOREIGN KEY (task_id) REFERENCES rectification.task(id),
  constraint look_back_unit FOREIGN KEY (unit_id) REFERENCES registry.unit(id),
  constraint look_back_version_positive CHECK ((version > 0))
);
alter table rectification.look_back enable row level security;
alter table rectification.look_back force row level security;

create table rectification.task (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  round_id uuid not null,
  inspection_id uuid not null,
  unit_id uuid not null,
  unit_name text not null,
  problem_id uuid not null,
  follows_id uuid,
  way text not null,
  state text not null,
  holder_kind text,
  holder_id uuid,
  holder_name text,
  held_since date,
  due_on date,
  next_step text,
  assigned_on date not null,
  assigned_by uuid not null,
  assigned_by_name text not null,
  complete_by date not null,
  plan text,
  measures text,
  responsible_leader text,
  planned_on date,
  progress jsonb not null,
  completion text not null,
  kept_up boolean not null,
  recovered_fen bigint not null,
  offered_proof text,
  proved_by uuid,
  proved_by_name text,
  proved_on date,
  reviewed_by uuid,
  reviewed_by_name text,
  reviewed_on date,
  times_sent_back integer not null,
  sent_back_reason text,
  outcome text,
  outcome_reason text,
  proof text,
  done_by uuid,
  done_by_name text,
  signed_by uuid,
  signed_by_name text,
  closed_on date,
  constraint task_closed_is_signed CHECK (((state <> 'signed-off'::text) OR ((holder_kind IS NULL) AND (holder_id IS NULL) AND (holder_name IS NULL) AND (held_since IS NULL) AND (due_on IS NULL) AND (next_step IS NULL) AND (outcome IS NOT NULL) AND (btrim(proof) <> ''::text) AND (proof IS NOT NULL) AND (done_by IS NOT NULL) AND (done_by_name IS NOT NULL) AND (signed_by IS NOT NULL) AND (signed_by_name IS NOT NULL) AND (closed_on IS NOT NULL)))),
  constraint task_completion_known CHECK ((completion = ANY (ARRAY['not-done'::text, 'basically-done'::text, 'done'::text]))),
  constraint task_days_in_order CHECK (((complete_by >= assigned_on) AND (planned_on >= assigned_on) AND (proved_on >= assigned_on) AND (reviewed_on >= proved_on) AND (closed_on >= reviewed_on))),
  constraint task_done_by_its_prover CHECK ((done_by = proved_by)),
  constraint task_done_only_when_signed CHECK (((completion = 'done'::text) = ((outcome IS NOT NULL) AND (outcome <> 'not-rectified'::text)))),
  constraint task_follows FOREIGN KEY (follows_id) REFERENCES rectification.task(id),
  constraint task_holder_kind_known CHECK ((holder_kind = ANY (ARRAY['unit'::text, 'office'::text, 'supervision-group'::text]))),
  constraint task_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES registry.jurisdiction(id),
  constraint task_next_step_known CHECK ((next_step = ANY (ARRAY['plan'::text, 'rectify'::text, 'answer'::text, 'review'::text, 'sign-off'::text]))),
  constraint task_not_rectified_has_reason CHECK (((outcome <> 'not-rectified'::text) OR ((outcome_reason IS NOT NULL) AND (btrim(outcome_reason) <> ''::text)))),
  constraint task_of_inspection FOREIGN KEY (inspection_id, round_id, jurisdiction_id) REFERENCES rounds.inspection(id, round_id, jurisdiction_id),
  constraint task_only_rectification_awaits_plan CHECK (((way = 'rectification'::text) OR (state <> ALL (ARRAY['assigned'::text, 'planned'::text])))),
  constraint task_open_is_held CHECK (((state = 'signed-off'::text) OR ((holder_kind IS NOT NULL) AND (holder_id IS NOT NULL) AND (holder_name IS NOT NULL) AND (held_since IS NOT NULL) AND (due_on IS NOT NULL) AND (next_step IS NOT NULL) AND (outcome IS NULL) AND (outcome_reason IS NULL) AND (proof IS NULL) AND (done_by IS NULL) AND (done_by_name IS NULL) AND (signed_by IS NULL) AND (signed_by_name IS NULL) AND (closed_on IS NULL)))),
  constraint task_outcome_known CHECK ((outcome = ANY (ARRAY['rectified'::text, 'explained'::text, 'dealt-with'::text, 'not-rectified'::text]))),
  constraint task_pk PRIMARY KEY (id),
  constraint task_planned_has_plan CHECK (((way <> 'rectification'::text) OR ((state = 'assigned'::text) = ((plan IS NULL) AND (measures IS NULL) AND (responsible_leader IS NULL) AND (planned_on IS NULL))))),
  constraint task_problem FOREIGN KEY (problem_id) REFERENCES problems.problem(id),
  constraint task_progress_listed CHECK ((jsonb_typeof(progress) = 'array'::text)),
  constraint task_proved_whole CHECK ((((state = ANY (ARRAY['proved'::text, 'reviewed'::text, 'signed-off'::text])) = (proved_by IS NOT NULL)) AND ((proved_by IS NULL) = (offered_proof IS NULL)) AND ((proved_by IS NULL) = (proved_by_name IS NULL)) AND ((proved_by IS NULL) = (proved_on IS NULL)) AND (btrim(offered_proof) <> ''::text))),
  constraint task_recovered_something CHECK ((recovered_fen >= 0)),
  constraint task_reviewed_whole CHECK ((((state = ANY (ARRAY['reviewed'::text, 'signed-off'::text])) = (reviewed_by IS NOT NULL)) AND ((reviewed_by IS NULL) = (reviewed_by_name IS NULL)) AND ((reviewed_by IS NULL) = (reviewed_on IS NULL)))),
  constraint task_sent_back_counted CHECK ((times_sent_back >= 0)),
  constraint task_state_known CHECK ((state = ANY (ARRAY['assigned'::text, 'planned'::text, 'in-progress'::text, 'proved'::text, 'reviewed'::text, 'signed-off'::text]))),
  constraint task_three_people CHECK (((reviewed_by <> proved_by) AND (signed_by <> proved_by) AND (signed_by <> reviewed_by) AND (signed_by <> done_by))),
  constraint task_unit FOREIGN KEY (unit_id) REFERENCES registry.unit(id),
  constraint task_version_positive CHECK ((version > 0)),
  constraint task_way_known CHECK ((way = ANY (ARRAY['rectification'::text, 'immediate'::text, 'inquiry'::text])))
);
alter table rectification.task enable row level security;
alter table rectification.task force row level security;

create table registry.import_preview (
  id uuid not null,
  version integer not null,
  account_id uuid not null,
  jurisdiction_id uuid not null,
  file_name text not null,
  file_digest text not null,
  effective_on date not null,
  headings jsonb not null,
  cells jsonb not null,
  uploaded_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint import_preview_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES registry.jurisdiction(id),
  constraint import_preview_one_each UNIQUE (account_id, jurisdiction_id),
  constraint import_preview_pk PRIMARY KEY (id)
);
alter table registry.import_preview enable row level security;
alter table registry.import_preview force row level security;

create table registry.jurisdiction (
  id uuid not null,
  version integer not null,
  code text not null,
  name text not null,
  name_en text,
  level text not null,
  kind text not null,
  parent_id uuid,
  ended_on date,
  constraint jurisdiction_city_stands_alone CHECK (((level = 'city'::text) = (parent_id IS NULL))),
  constraint jurisdiction_code_form CHECK ((code ~ '^[0-9A-Z]{2,12}$'::text)),
  constraint jurisdiction_code_once UNIQUE (code),
  constraint jurisdiction_kind_fits_level CHECK (((level = 'city'::text) = (kind = 'city'::text))),
  constraint jurisdiction_kind_known CHECK ((kind = ANY (ARRAY['city'::text, 'district'::text, 'county'::text, 'autonomous-county'::text, 'county-level-city'::text, 'zone'::text]))),
  constraint jurisdiction_level_known CHECK ((level = ANY (ARRAY['city'::text, 'county'::text]))),
  constraint jurisdiction_name_given CHECK (((name = btrim(name)) AND (name <> ''::text))),
  constraint jurisdiction_not_its_own_parent CHECK ((parent_id <> id)),
  constraint jurisdiction_parent FOREIGN KEY (parent_id) REFERENCES registry.jurisdiction(id),
  constraint jurisdiction_pk PRIMARY KEY (id),
  constraint jurisdiction_version_positive CHECK ((version > 0))
);
alter table registry.jurisdiction enable row level security;
alter table registry.jurisdiction force row level security;

create table registry.leading_body_member (
  id uuid not null,
  version integer not null,
  unit_id uuid not null,
  jurisdiction_id uuid not null,
  person_name text not null,
  post text not null,
  is_head boolean not null,
  managed_by text not null,
  from_on date not null,
  until_on date,
  constraint leading_body_member_has_post CHECK (((post = btrim(post)) AND (post <> ''::text))),
  constraint leading_body_member_managed_by_known CHECK ((managed_by = ANY (ARRAY['province'::text, 'city'::text, 'county'::text, 'township'::text]))),
  constraint leading_body_member_named CHECK (((person_name = btrim(person_name)) AND (person_name <> ''::text))),
  constraint leading_body_member_of_unit FOREIGN KEY (unit_id, jurisdiction_id) REFERENCES registry.unit(id, jurisdiction_id),
  constraint leading_body_member_once EXCLUDE USING gist (unit_id WITH =, person_name WITH =, post WITH =, daterange(from_on, until_on) WITH &&),
  constraint leading_body_member_pk PRIMARY KEY (id),
  constraint leading_body_member_serves CHECK ((until_on > from_on)),
  constraint leading_body_member_version_positive CHECK ((version > 0))
);
alter table registry.leading_body_member enable row level security;
alter table registry.leading_body_member force row level security;

create table registry.succession (
  id uuid not null,
  version integer not null,
  manner text not null,
  from_unit_id uuid not null,
  from_jurisdiction_id uuid not null,
  to_unit_id uuid,
  to_jurisdiction_id uuid,
  took_place_on date not null,
  decision_number text,
  reason text,
  constraint succession_from FOREIGN KEY (from_unit_id, from_jurisdiction_id) REFERENCES registry.unit(id, jurisdiction_id),
  constraint succession_leads_somewhere CHECK (((manner = 'abolition'::text) = (to_unit_id IS NULL))),
  constraint succession_manner_known CHECK ((manner = ANY (ARRAY['merge'::text, 'split'::text, 'transfer'::text, 'abolition'::text]))),
  constraint succession_once UNIQUE NULLS NOT DISTINCT (from_unit_id, to_unit_id),
  constraint succession_pk PRIMARY KEY (id),
  constraint succession_to FOREIGN KEY (to_unit_id, to_jurisdiction_id) REFERENCES registry.unit(id, jurisdiction_id),
  constraint succession_to_another CHECK ((from_unit_id <> to_unit_id)),
  constraint succession_to_named_whole CHECK (((to_unit_id IS NULL) = (to_jurisdiction_id IS NULL))),
  constraint succession_version_positive CHECK ((version > 0))
);
alter table registry.succession enable row level security;
alter table registry.succession force row level security;

create table registry.unit (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  code text not null,
  registered_on date not null,
  abolished_on date,
  constraint unit_begins TRIGGER DEFERRABLE INITIALLY DEFERRED,
  constraint unit_code_form CHECK (((code = btrim(code)) AND ((length(code) >= 1) AND (length(code) <= 40)))),
  constraint unit_code_once UNIQUE (jurisdiction_id, code),
  constraint unit_ends TRIGGER DEFERRABLE INITIALLY DEFERRED,
  constraint unit_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES registry.jurisdiction(id),
  constraint unit_lived_a_day CHECK ((abolished_on > registered_on)),
  constraint unit_pk PRIMARY KEY (id),
  constraint unit_version_positive CHECK ((version > 0)),
  constraint unit_with_jurisdiction UNIQUE (id, jurisdiction_id)
);
alter table registry.unit enable row level security;
alter table registry.unit force row level security;

create table registry.unit_state (
  id uuid not null,
  version integer not null,
  unit_id uuid not null,
  jurisdiction_id uuid not null,
  name text not null,
  short_name text,
  kind text not null,
  sector text not null,
  level text not null,
  party_organisation text,
  parent_id uuid,
  from_on date not null,
  until_on date,
  decision_number text,
  reason text,
  constraint unit_state_fits TRIGGER DEFERRABLE INITIALLY DEFERRED,
  constraint unit_state_kind_known CHECK ((kind = ANY (ARRAY['party-organ'::text, 'government-department'::text, 'peoples-organisation'::text, 'state-owned-enterprise'::text, 'public-institution'::text, 'township'::text, 'village'::text, 'other-organ'::text]))),
  constraint unit_state_lasts CHECK ((until_on > from_on)),
  constraint unit_state_level_fits_kind CHECK ((((kind = 'village'::text) = (level = 'village'::text)) AND ((kind <> 'township'::text) OR (level = 'township'::text)))),
  constraint unit_state_level_known CHECK ((level = ANY (ARRAY['city'::text, 'county'::text, 'township'::text, 'village'::text]))),
  constraint unit_state_name_given CHECK (((name = btrim(name)) AND ((length(name) >= 1) AND (length(name) <= 100)))),
  constraint unit_state_not_its_own_parent CHECK ((parent_id <> unit_id)),
  constraint unit_state_of_unit FOREIGN KEY (unit_id, jurisdiction_id) REFERENCES registry.unit(id, jurisdiction_id),
  constraint unit_state_one_at_a_time EXCLUDE USING gist (unit_id WITH =, daterange(from_on, until_on) WITH &&),
  constraint unit_state_parent FOREIGN KEY (parent_id) REFERENCES registry.unit(id),
  constraint unit_state_party_organisation_known CHECK ((party_organisation = ANY (ARRAY['committee'::text, 'group'::text, 'working-committee'::text, 'general-branch'::text, 'branch'::text]))),
  constraint unit_state_pk PRIMARY KEY (id),
  constraint unit_state_sector_known CHECK ((sector = ANY (ARRAY['general'::text, 'party-affairs'::text, 'law'::text, 'agriculture'::text, 'education'::text, 'health'::text, 'finance'::text, 'construction'::text, 'transport'::text, 'natural-resources'::text, 'civil-affairs'::text, 'industry'::text, 'culture-tourism'::text, 'mass-work'::text, 'grassroots'::text]))),
  constraint unit_state_version_positive CHECK ((version > 0))
);
alter table registry.unit_state enable row level security;
alter table registry.unit_state force row level security;

create table reports.part (
  id uuid not null,
  version integer not null,
  report_id uuid not null,
  jurisdiction_id uuid not null,
  round_id uuid not null,
  inspection_id uuid not null,
  position integer not null,
  category text,
  heading text not null,
  sentences jsonb not null,
  constraint part_category_once UNIQUE (report_id, category),
  constraint part_heading_given CHECK ((btrim(heading) <> ''::text)),
  constraint part_of_report FOREIGN KEY (report_id, inspection_id, jurisdiction_id) REFERENCES reports.report(id, inspection_id, jurisdiction_id),
  constraint part_pk PRIMARY KEY (id),
  constraint part_position_counted CHECK (("position" > 0)),
  constraint part_sentences_listed CHECK ((jsonb_typeof(sentences) = 'array'::text)),
  constraint part_sentences_rest_on_papers CHECK ((NOT jsonb_path_exists(sentences, '$[*]?(!(exists (@."papers"[*]."paperId")))'::jsonpath))),
  constraint part_version_positive CHECK ((version > 0))
);
alter table reports.part enable row level security;
alter table reports.part force row level security;

create table reports.report (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  round_id uuid not null,
  inspection_id uuid not null,
  edition_id uuid not null,
  unit_id uuid not null,
  unit_name text not null,
  kind text not null,
  title text not null,
  state text not null,
  step text,
  held_since date not null,
  drafted_by uuid not null,
  drafted_by_name text not null,
  drafted_at timestamp with time zone not null,
  signatures jsonb not null,
  returns jsonb not null,
  settled_at timestamp with time zone,
  seal text,
  turn text,
  constraint report_edition FOREIGN KEY (edition_id) REFERENCES rulebook.edition(id),
  constraint report_kind_known CHECK ((kind = ANY (ARRAY['inspection'::text, 'special'::text, 'clue'::text]))),
  constraint report_of_inspection FOREIGN KEY (inspection_id, round_id, jurisdiction_id) REFERENCES rounds.inspection(id, round_id, jurisdiction_id),
  constraint report_pk PRIMARY KEY (id),
  constraint report_returns_listed CHECK ((jsonb_typeof(returns) = 'array'::text)),
  constraint report_seal_form CHECK ((seal ~ '^[0-9a-f]{64}$'::text)),
  constraint report_shape CHECK ((((state = 'under-review'::text) = (step IS NOT NULL)) AND ((state = 'settled'::text) = (settled_at IS NOT NULL)) AND ((settled_at IS NULL) = (seal IS NULL)) AND ((state = 'drafting'::text) = (jsonb_array_length(signatures) = 0)))),
  constraint report_signatures_listed CHECK ((jsonb_typeof(signatures) = 'array'::text)),
  constraint report_state_known CHECK ((state = ANY (ARRAY['drafting'::text, 'under-review'::text, 'settled'::text]))),
  constraint report_title_given CHECK ((btrim(title) <> ''::text)),
  constraint report_turn_form CHECK ((turn ~ '^[a-z]+(-[a-z]+)*$'::text)),
  constraint report_turn_of_step CHECK (((step IS NOT NULL) OR (turn IS NULL))),
  constraint report_unit FOREIGN KEY (unit_id) REFERENCES registry.unit(id),
  constraint report_version_positive CHECK ((version > 0)),
  constraint report_with_inspection UNIQUE (id, inspection_id, jurisdiction_id)
);
alter table reports.report enable row level security;
alter table reports.report force row level security;

create table rounds.inspection (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  round_id uuid not null,
  edition_id uuid not null,
  team_id uuid not null,
  unit_id uuid not null,
  under_inspection_id uuid,
  kind text not null,
  leader_name text,
  leader_person_id uuid,
  stage text,
  stages jsonb not null,
  moved_in_on date,
  left_on date,
  finished_on date,
  cancelled_on date,
  cancelled_reason text,
  left_early_reason text,
  subject text,
  constraint inspection_by_own_team FOREIGN KEY (team_id, jurisdiction_id) REFERENCES teams.team(id, jurisdiction_id),
  constraint inspection_cancelled_whole CHECK ((((cancelled_on IS NULL) = (cancelled_reason IS NULL)) AND (btrim(cancelled_reason) <> ''::text) AND ((cancelled_on IS NULL) OR (finished_on IS NULL)))),
  constraint inspection_finished_after_leaving CHECK (((finished_on IS NULL) OR ((left_on IS NOT NULL) AND (finished_on >= left_on)))),
  constraint inspection_kind_form CHECK ((kind ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  constraint inspection_leader_given CHECK (((leader_name = btrim(leader_name)) AND (leader_name <> ''::text))),
  constraint inspection_leader_person FOREIGN KEY (leader_person_id) REFERENCES teams.pool_person(id),
  constraint inspection_left_after_moving_in CHECK (((left_on IS NULL) OR ((moved_in_on IS NOT NULL) AND (left_on >= moved_in_on)))),
  constraint inspection_left_early_said CHECK (((left_early_reason IS NULL) OR ((left_on IS NOT NULL) AND (btrim(left_early_reason) <> ''::text)))),
  constraint inspection_moved_in_with_first_step CHECK ((NOT (moved_in_on IS DISTINCT FROM (((stages -> 0) ->> 'on'::text))::date))),
  constraint inspection_not_under_itself CHECK ((under_inspection_id <> id)),
  constraint inspection_of_round FOREIGN KEY (round_id, jurisdiction_id, edition_id) REFERENCES rounds.round(id, jurisdiction_id, edition_id),
  constraint inspection_pk PRIMARY KEY (id),
  constraint inspection_stage_form CHECK ((stage ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  constraint inspection_stage_is_last CHECK ((NOT (stage IS DISTINCT FROM ((stages -> '-1'::integer) ->> 'step'::text)))),
  constraint inspection_stages_listed CHECK ((jsonb_typeof(stages) = 'array'::text)),
  constraint inspection_subject_given CHECK (((btrim(subject) <> ''::text) AND (char_length(subject) <= 100))),
  constraint inspection_under_another FOREIGN KEY (under_inspection_id, round_id, jurisdiction_id) REFERENCES rounds.inspection(id, round_id, jurisdiction_id),
  constraint inspection_unit FOREIGN KEY (unit_id) REFERENCES registry.unit(id),
  constraint inspection_version_positive CHECK ((version > 0)),
  constraint inspection_with_round UNIQUE (id, round_id, jurisdiction_id)
);
alter table rounds.inspection enable row level security;
alter table rounds.inspection force row level security;

create table rounds.round (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  code text not null generated always as ((((year)::text || '-'::text) || (ordinal)::text)) stored,
  name text not null,
  year integer not null,
  ordinal integer not null,
  kind text not null,
  edition_id uuid not null,
  state text not null,
  planned_from date not null,
  planned_to date not null,
  planned_at timestamp with time zone not null,
  planned_by uuid,
  planned_by_name text not null,
  sent_back_by_name text,
  sent_back_reason text,
  approved_at timestamp with time zone,
  approved_by uuid,
  approved_by_name text,
  decision_number text,
  announced_on date,
  begun_on date,
  feedback_from date,
  rectifying_from date,
  closed_on date,
  constraint round_approved_by FOREIGN KEY (approved_by) REFERENCES accounts.account(id),
  constraint round_approved_by_another CHECK ((approved_by <> planned_by)),
  constraint round_approved_whole CHECK ((((approved_at IS NULL) = (approved_by_name IS NULL)) AND ((approved_at IS NULL) = (decision_number IS NULL)) AND ((approved_at IS NOT NULL) OR (approved_by IS NULL)))),
  constraint round_code_once UNIQUE (jurisdiction_id, year, ordinal),
  constraint round_days_in_order CHECK (((begun_on >= announced_on) AND (feedback_from >= begun_on) AND (rectifying_from >= feedback_from) AND (closed_on >= rectifying_from))),
  constraint round_edition FOREIGN KEY (edition_id) REFERENCES rulebook.edition(id),
  constraint round_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES registry.jurisdiction(id),
  constraint round_kind_form CHECK ((kind ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  constraint round_name_given CHECK (((name = btrim(name)) AND (name <> ''::text))),
  constraint round_ordinal_counted CHECK (((ordinal >= 1) AND (ordinal <= 99))),
  constraint round_pk PRIMARY KEY (id),
  constraint round_planned_by FOREIGN KEY (planned_by) REFERENCES accounts.account(id),
  constraint round_sent_back_whole CHECK ((((sent_back_by_name IS NULL) = (sent_back_reason IS NULL)) AND (btrim(sent_back_reason) <> ''::text))),
  constraint round_shape CHECK ((((state = 'planned'::text) = (approved_at IS NULL)) AND ((state = ANY (ARRAY['planned'::text, 'approved'::text])) = (announced_on IS NULL)) AND ((state = ANY (ARRAY['planned'::text, 'approved'::text, 'announced'::text])) = (begun_on IS NULL)) AND ((state = ANY (ARRAY['planned'::text, 'approved'::text, 'announced'::text, 'under-way'::text])) = (feedback_from IS NULL)) AND ((state <> ALL (ARRAY['rectifying'::text, 'closed'::text])) = (rectifying_from IS NULL)) AND ((state <> 'closed'::text) = (closed_on IS NULL)))),
  constraint round_state_known CHECK ((state = ANY (ARRAY['planned'::text, 'approved'::text, 'announced'::text, 'under-way'::text, 'feeding-back'::text, 'rectifying'::text, 'closed'::text]))),
  constraint round_term_in_order CHECK ((planned_to >= planned_from)),
  constraint round_version_positive CHECK ((version > 0)),
  constraint round_with_its_edition UNIQUE (id, jurisdiction_id, edition_id),
  constraint round_year_possible CHECK (((year >= 2000) AND (year <= 2999)))
);
alter table rounds.round enable row level security;
alter table rounds.round force row level security;

create table rulebook.edition (
  id uuid not null,
  version integer not null,
  rulebook_id uuid not null,
  jurisdiction_id uuid,
  number integer not null,
  title_zh text not null,
  title_en text not null,
  status text not null,
  is_shipped boolean not null,
  based_on uuid,
  drafted_by uuid,
  drafted_at timestamp with time zone not null,
  submitted_by uuid,
  submitted_at timestamp with time zone,
  sent_back_by uuid,
  sent_back_at timestamp with time zone,
  sent_back_reason text,
  approved_by uuid,
  approved_at timestamp with time zone,
  effective_from date,
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_reason text,
  constraint edition_approved_by FOREIGN KEY (approved_by) REFERENCES accounts.account(id),
  constraint edition_approved_by_another CHECK (((approved_by <> drafted_by) AND (approved_by <> submitted_by))),
  constraint edition_based_on FOREIGN KEY (based_on) REFERENCES rulebook.edition(id),
  constraint edition_based_on_something CHECK ((is_shipped OR (based_on IS NOT NULL))),
  constraint edition_drafted_by FOREIGN KEY (drafted_by) REFERENCES accounts.account(id),
  constraint edition_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES registry.jurisdiction(id),
  constraint edition_number_once UNIQUE NULLS NOT DISTINCT (rulebook_id, jurisdiction_id, number),
  constraint edition_number_positive CHECK ((number > 0)),
  constraint edition_pk PRIMARY KEY (id),
  constraint edition_rulebook FOREIGN KEY (rulebook_id) REFERENCES rulebook.rulebook(id),
  constraint edition_sent_back_by FOREIGN KEY (sent_back_by) REFERENCES accounts.account(id),
  constraint edition_sent_back_whole CHECK ((((sent_back_by IS NULL) = (sent_back_at IS NULL)) AND ((sent_back_at IS NULL) = (sent_back_reason IS NULL)) AND (btrim(sent_back_reason) <> ''::text))),
  constraint edition_shape CHECK (
CASE status
    WHEN 'draft'::text THEN ((submitted_at IS NULL) AND (approved_at IS NULL) AND (withdrawn_at IS NULL))
    WHEN 'submitted'::text THEN ((submitted_at IS NOT NULL) AND (approved_at IS NULL) AND (withdrawn_at IS NULL))
    WHEN 'approved'::text THEN ((approved_at IS NOT NULL) AND (effective_from IS NOT NULL) AND (withdrawn_at IS NULL) AND (is_shipped OR ((submitted_at IS NOT NULL) AND (approved_by IS NOT NULL))))
    WHEN 'withdrawn'::text THEN ((withdrawn_at IS NOT NULL) AND (approved_at IS NULL))
    ELSE NULL::boolean
END),
  constraint edition_shipped_by_nobody CHECK (((is_shipped = (jurisdiction_id IS NULL)) AND (is_shipped = (drafted_by IS NULL)) AND ((NOT is_shipped) OR ((status = ANY (ARRAY['draft'::text, 'approved'::text])) AND (approved_by IS NULL))))),
  constraint edition_status_known CHECK ((status = ANY (ARRAY['draft'::text, 'submitted'::text, 'approved'::text, 'withdrawn'::text]))),
  constraint edition_submitted_by FOREIGN KEY (submitted_by) REFERENCES accounts.account(id),
  constraint edition_submitted_whole CHECK ((((submitted_by IS NULL) = (submitted_at IS NULL)) AND (is_shipped OR ((submitted_at IS NULL) = (effective_from IS NULL))))),
  constraint edition_title_en_given CHECK ((btrim(title_en) <> ''::text)),
  constraint edition_title_zh_given CHECK ((btrim(title_zh) <> ''::text)),
  constraint edition_version_positive CHECK ((version > 0)),
  constraint edition_withdrawn_by FOREIGN KEY (withdrawn_by) REFERENCES accounts.account(id),
  constraint edition_withdrawn_whole CHECK ((((withdrawn_by IS NULL) = (withdrawn_at IS NULL)) AND ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)) AND (btrim(withdrawn_reason) <> ''::text)))
);
alter table rulebook.edition enable row level security;
alter table rulebook.edition force row level security;

create table rulebook.rulebook (
  id uuid not null,
  version integer not null,
  code text not null,
  name_zh text not null,
  name_en text not null,
  constraint rulebook_code_form CHECK ((code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  constraint rulebook_code_once UNIQUE (code),
  constraint rulebook_name_en_given CHECK ((btrim(name_en) <> ''::text)),
  constraint rulebook_name_zh_given CHECK ((btrim(name_zh) <> ''::text)),
  constraint rulebook_pk PRIMARY KEY (id),
  constraint rulebook_version_positive CHECK ((version > 0))
);
alter table rulebook.rulebook enable row level security;
alter table rulebook.rulebook force row level security;

create table rulebook.section (
  id uuid not null,
  version integer not null,
  edition_id uuid not null,
  name text not null,
  body jsonb not null,
  edited_by uuid[] not null,
  constraint section_body_is_list CHECK ((jsonb_typeof(body) = 'array'::text)),
  constraint section_edition FOREIGN KEY (edition_id) REFERENCES rulebook.edition(id),
  constraint section_name_form CHECK ((name ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  constraint section_once UNIQUE (edition_id, name),
  constraint section_pk PRIMARY KEY (id),
  constraint section_version_positive CHECK ((version > 0))
);
alter table rulebook.section enable row level security;
alter table rulebook.section force row level security;

create table statistics.frozen_figure (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  occasion text not null,
  key text not null,
  definition_zh text not null,
  definition_en text not null,
  value integer not null,
  frozen_at timestamp with time zone not null,
  frozen_by uuid not null,
  frozen_by_name text not null,
  constraint frozen_figure_counted CHECK ((value >= 0)),
  constraint frozen_figure_defined CHECK ((definition_zh <> ''::text)),
  constraint frozen_figure_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES registry.jurisdiction(id),
  constraint frozen_figure_key_form CHECK ((key ~ '^[a-z][a-zA-Z0-9]*(\.[a-z][a-zA-Z0-9]*)?$'::text)),
  constraint frozen_figure_occasion_given CHECK (((occasion = btrim(occasion)) AND (occasion <> ''::text))),
  constraint frozen_figure_once UNIQUE (jurisdiction_id, occasion, key),
  constraint frozen_figure_pk PRIMARY KEY (id),
  constraint frozen_figure_version_positive CHECK ((version > 0))
);
alter table statistics.frozen_figure enable row level security;
alter table statistics.frozen_figure force row level security;

create table teams.body (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  kind text not null,
  name text not null,
  head_name text not null,
  head_post text not null,
  deputy_name text,
  deputy_post text,
  established_on date not null,
  ended_on date,
  constraint body_deputy_whole CHECK (((deputy_name IS NULL) = (deputy_post IS NULL))),
  constraint body_head_given CHECK (((head_name = btrim(head_name)) AND (head_name <> ''::text))),
  constraint body_head_post_given CHECK ((btrim(head_post) <> ''::text)),
  constraint body_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES registry.jurisdiction(id),
  constraint body_kind_known CHECK ((kind = ANY (ARRAY['leading-group'::text, 'office'::text]))),
  constraint body_lasts CHECK ((ended_on > established_on)),
  constraint body_name_given CHECK (((name = btrim(name)) AND (name <> ''::text))),
  constraint body_pk PRIMARY KEY (id),
  constraint body_version_positive CHECK ((version > 0))
);
alter table teams.body enable row level security;
alter table teams.body force row level security;

create table teams.import_preview (
  id uuid not null,
  version integer not null,
  account_id uuid not null,
  jurisdiction_id uuid not null,
  file_name text not null,
  file_digest text not null,
  recommended_on date not null,
  sheets jsonb not null,
  uploaded_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint import_preview_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES registry.jurisdiction(id),
  constraint import_preview_one_each UNIQUE (account_id, jurisdiction_id),
  constraint import_preview_pk PRIMARY KEY (id)
);
alter table teams.import_preview enable row level security;
alter table teams.import_preview force row level security;

create table teams.nomination (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  state text not null,
  name text not null,
  pool text not null,
  facts jsonb not null,
  recommended_by_unit text not null,
  recommended_on date not null,
  entered_by uuid,
  entered_by_name text not null,
  entered_at timestamp with time zone not null,
  checked_by uuid,
  checked_by_name text,
  checked_at timestamp with time zone,
  check_note text,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamp with time zone,
  decision_number text,
  decline_reason text,
  person_id uuid,
  constraint nomination_approved_by_another CHECK (((decided_by IS NULL) OR (decided_by <> entered_by))),
  constraint nomination_checked_whole CHECK ((((state = 'recommended'::text) = (checked_at IS NULL)) AND ((checked_at IS NULL) = (checked_by_name IS NULL)))),
  constraint nomination_decided_whole CHECK ((((state = ANY (ARRAY['approved'::text, 'declined'::text])) = (decided_at IS NOT NULL)) AND ((decided_at IS NULL) = (decided_by_name IS NULL)) AND ((state = 'approved'::text) = (person_id IS NOT NULL)) AND ((state = 'approved'::text) = (decision_number IS NOT NULL)) AND ((state = 'declined'::text) = (decline_reason IS NOT NULL)))),
  constraint nomination_facts_whole CHECK ((jsonb_typeof(facts) = 'object'::text)),
  constraint nomination_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES registry.jurisdiction(id),
  constraint nomination_named CHECK (((name = btrim(name)) AND (name <> ''::text))),
  constraint nomination_person FOREIGN KEY (person_id) REFERENCES teams.pool_person(id),
  constraint nomination_pk PRIMARY KEY (id),
  constraint nomination_pool_known CHECK ((pool = ANY (ARRAY['leader'::text, 'talent'::text]))),
  constraint nomination_recommended_by_somebody CHECK ((btrim(recommended_by_unit) <> ''::text)),
  constraint nomination_state_known CHECK ((state = ANY (ARRAY['recommended'::text, 'qualified'::text, 'unqualified'::text, 'approved'::text, 'declined'::text]))),
  constraint nomination_version_positive CHECK ((version > 0))
);
alter table teams.nomination enable row level security;
alter table teams.nomination force row level security;

create table teams.pool_person (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  name text not null,
  pool text not null,
  field text not null,
  home_unit text not null,
  post text not null,
  rank text,
  joined_on date not null,
  left_on date,
  left_reason text,
  home_unit_id uuid,
  account_id uuid,
  birth_on date,
  native_place text,
  growth_place text,
  growth_jurisdiction_id uuid,
  growth_unit_id uuid,
  health text,
  titles jsonb,
  strengths jsonb,
  education jsonb,
  resume jsonb,
  relatives jsonb,
  appraisals jsonb,
  service jsonb,
  reviewed_year integer,
  constraint pool_person_account FOREIGN KEY (account_id) REFERENCES accounts.account(id),
  constraint pool_person_appraisals_listed CHECK ((jsonb_typeof(appraisals) = 'array'::text)),
  constraint pool_person_education_listed CHECK ((jsonb_typeof(education) = 'array'::text)),
  constraint pool_person_field_form CHECK ((field ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  constraint pool_person_growth_jurisdiction FOREIGN KEY (growth_jurisdiction_id) REFERENCES registry.jurisdiction(id),
  constraint pool_person_growth_unit FOREIGN KEY (growth_unit_id) REFERENCES registry.unit(id),
  constraint pool_person_home_unit FOREIGN KEY (home_unit_id) REFERENCES registry.unit(id),
  constraint pool_person_home_unit_given CHECK ((btrim(home_unit) <> ''::text)),
  constraint pool_person_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES registry.jurisdiction(id),
  constraint pool_person_left_for_a_reason CHECK ((((left_on IS NULL) = (left_reason IS NULL)) AND (btrim(left_reason) <> ''::text))),
  constraint pool_person_named CHECK (((name = btrim(name)) AND (name <> ''::text))),
  constraint pool_person_pk PRIMARY KEY (id),
  constraint pool_person_pool_known CHECK ((pool = ANY (ARRAY['leader'::text, 'talent'::text]))),
  constraint pool_person_post_given CHECK ((btrim(post) <> ''::text)),
  constraint pool_person_rank_form CHECK ((rank ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  constraint pool_person_relatives_listed CHECK ((jsonb_typeof(relatives) = 'array'::text)),
  constraint pool_person_resume_listed CHECK ((jsonb_typeof(resume) = 'array'::text)),
  constraint pool_person_reviewed_in_a_year CHECK (((reviewed_year >= 2000) AND (reviewed_year <= 2200))),
  constraint pool_person_served CHECK ((left_on >= joined_on)),
  constraint pool_person_service_listed CHECK ((jsonb_typeof(service) = 'array'::text)),
  constraint pool_person_strengths_listed CHECK ((jsonb_typeof(strengths) = 'array'::text)),
  constraint pool_person_titles_listed CHECK ((jsonb_typeof(titles) = 'array'::text)),
  constraint pool_person_version_positive CHECK ((version > 0))
);
alter table teams.pool_person enable row level security;
alter table teams.pool_person force row level security;

create table teams.team (
  id uuid not null,
  version integer not null,
  jurisdiction_id uuid not null,
  ordinal integer not null,
  name text not null,
  established_on date not null,
  ended_on date,
  kind text,
  constraint team_group_numbered_apart CHECK (((kind IS NULL) OR (ordinal > 50))),
  constraint team_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES registry.jurisdiction(id),
  constraint team_kind_known CHECK ((kind = ANY (ARRAY['joint'::text, 'area'::text]))),
  constraint team_lasts CHECK ((ended_on > established_on)),
  constraint team_name_given CHECK (((name = btrim(name)) AND (name <> ''::text))),
  constraint team_ordinal_counted CHECK (((ordinal >= 1) AND (ordinal <= 99))),
  constraint team_ordinal_once UNIQUE (jurisdiction_id, ordinal),
  constraint team_pk PRIMARY KEY (id),
  constraint team_version_positive CHECK ((version > 0)),
  constraint team_with_jurisdiction UNIQUE (id, jurisdiction_id)
);
alter table teams.team enable row level security;
alter table teams.team force row level security;

CREATE INDEX account_by_jurisdiction ON accounts.account USING btree (jurisdiction_id, lower(login_name));

CREATE UNIQUE INDEX account_login_name_once ON accounts.account USING btree (lower(login_name));

CREATE UNIQUE INDEX account_staff_number_once ON accounts.account USING btree (lower(staff_number));

CREATE INDEX role_grant_by_account ON accounts.role_grant USING btree (account_id);

CREATE INDEX role_grant_by_scope ON accounts.role_grant USING btree (scope_id, role);

CREATE INDEX session_by_account ON accounts.session USING btree (account_id, last_seen_at DESC);

CREATE UNIQUE INDEX draw_one_open ON assembly.draw USING btree (round_id) WHERE (state = 'committed'::text);

CREATE INDEX objection_by_jurisdiction ON assembly.objection USING btree (jurisdiction_id, raised_at DESC);

CREATE INDEX objection_by_unit ON assembly.objection USING btree (unit_id);

CREATE UNIQUE INDEX objection_one_undecided ON assembly.objection USING btree (inspection_id, person_id) WHERE (state = ANY (ARRAY['raised'::text, 'verified'::text]));

CREATE INDEX proposal_by_round ON assembly.proposal USING btree (round_id, asked_at DESC);

CREATE UNIQUE INDEX proposal_one_open ON assembly.proposal USING btree (round_id) WHERE (state = ANY (ARRAY['queued'::text, 'computing'::text, 'proposed'::text, 'impossible'::text, 'failed'::text]));

CREATE INDEX recusal_by_jurisdiction ON assembly.recusal USING btree (jurisdiction_id, raised_at DESC);

CREATE INDEX recusal_by_person ON assembly.recusal USING btree (person_id);

CREATE UNIQUE INDEX recusal_finding_once ON assembly.recusal USING btree (inspection_id, person_id, finding);

CREATE INDEX seat_by_person ON assembly.seat USING btree (person_id);

CREATE UNIQUE INDEX seat_one_leader ON assembly.seat USING btree (round_id, team_id) WHERE ((ended_on IS NULL) AND (seat = 'leader'::text));

CREATE UNIQUE INDEX seat_person_once ON assembly.seat USING btree (round_id, person_id) WHERE (ended_on IS NULL);

CREATE INDEX substitution_by_jurisdiction ON assembly.substitution USING btree (jurisdiction_id, opened_at DESC);

CREATE INDEX substitution_by_round ON assembly.substitution USING btree (round_id);

CREATE UNIQUE INDEX substitution_one_open ON assembly.substitution USING btree (seat_id) WHERE (state = ANY (ARRAY['open'::text, 'proposed'::text]));

CREATE INDEX appraisal_by_home_unit ON authorisations.appraisal USING btree (home_unit_id) WHERE (sent_on IS NOT NULL);

CREATE INDEX appraisal_by_person ON authorisations.appraisal USING btree (person_id);

CREATE INDEX authorisation_by_end ON authorisations.authorisation USING btree (jurisdiction_id, to_on) WHERE (state = 'approved'::text);

CREATE INDEX authorisation_by_round ON authorisations.authorisation USING btree (round_id);

CREATE UNIQUE INDEX authorisation_one_a_leader ON authorisations.authorisation USING btree (inspection_id, leader_name, leader_person_id) NULLS NOT DISTINCT WHERE (state = 'approved'::text);

CREATE UNIQUE INDEX authorisation_one_draft ON authorisations.authorisation USING btree (inspection_id) WHERE (state = 'drafted'::text);

CREATE INDEX material_by_round ON authorisations.material USING btree (round_id) WHERE (state = 'out'::text);

CREATE INDEX training_by_round ON authorisations.training USING btree (round_id, held_on);

CREATE INDEX undertaking_by_person ON authorisations.undertaking USING btree (person_id);

CREATE INDEX visit_by_round ON authorisations.visit USING btree (round_id, visited_on);

CREATE INDEX case_file_by_jurisdiction ON clues.case_file USING btree (jurisdiction_id, filed_on DESC, id DESC);

CREATE INDEX case_file_by_round ON clues.case_file USING btree (round_id);

CREATE INDEX case_file_held ON clues.case_file USING btree (holder_id, due_on) WHERE (state <> 'concluded'::text);

CREATE INDEX case_person_by_person ON clues.case_person USING btree (person_id);

CREATE INDEX clue_by_first ON clues.clue USING btree (duplicate_of) WHERE (duplicate_of IS NOT NULL);

CREATE INDEX clue_by_jurisdiction ON clues.clue USING btree (jurisdiction_id, transferred_on DESC, id DESC);

CREATE INDEX clue_by_problem ON clues.clue USING btree (problem_id);

CREATE INDEX clue_by_round ON clues.clue USING btree (round_id);

CREATE INDEX clue_case_by_case ON clues.clue_case USING btree (case_id);

CREATE INDEX clue_held ON clues.clue USING btree (holder_kind, holder_id, due_on) WHERE (state <> 'closed'::text);

CREATE UNIQUE INDEX clue_passed_once ON clues.clue USING btree (passed_from) WHERE (passed_from IS NOT NULL);

CREATE INDEX clue_passed_to ON clues.clue USING btree (passed_to) WHERE (passed_to IS NOT NULL);

CREATE INDEX clue_person_by_person ON clues.clue_person USING btree (person_id);

CREATE UNIQUE INDEX clue_problem_open_once ON clues.clue USING btree (problem_id) WHERE (state <> 'closed'::text);

CREATE INDEX person_by_name ON clues.person USING btree (jurisdiction_id, name, id);

CREATE INDEX sanction_by_jurisdiction ON clues.sanction USING btree (jurisdiction_id, decided_on DESC, id DESC);

CREATE INDEX sanction_by_person ON clues.sanction USING btree (person_id);

CREATE INDEX talk_by_clue ON clues.talk USING btree (clue_id) WHERE (clue_id IS NOT NULL);

CREATE INDEX talk_by_jurisdiction ON clues.talk USING btree (jurisdiction_id, held_on DESC, id DESC);

CREATE INDEX talk_by_round ON clues.talk USING btree (round_id);

CREATE INDEX item_same_content ON evidence.item USING btree (inspection_id, sha256) WHERE (sha256 IS NOT NULL);

CREATE INDEX feedback_by_jurisdiction ON feedback.feedback USING btree (jurisdiction_id, held_since);

CREATE INDEX feedback_by_unit ON feedback.feedback USING btree (unit_id);

CREATE INDEX feedback_waiting ON feedback.feedback USING btree (held_since) WHERE (state <> 'signed'::text);

CREATE INDEX hand_over_by_inspection ON feedback.hand_over USING btree (inspection_id);

CREATE INDEX hand_over_waiting ON feedback.hand_over USING btree (held_since) WHERE (state = 'prepared'::text);

CREATE INDEX finding_out_by_inspection ON fieldwork.finding_out USING btree (inspection_id, held_on DESC);

CREATE UNIQUE INDEX item_problem_once ON fieldwork.item_problem USING btree (inspection_id, item, problem_id) WHERE (ended_on IS NULL);

CREATE INDEX request_by_inspection ON fieldwork.request USING btree (inspection_id, due_on);

CREATE INDEX request_by_unit ON fieldwork.request USING btree (unit_id, due_on);

CREATE INDEX request_open ON fieldwork.request USING btree (due_on) WHERE (state = ANY (ARRAY['asked'::text, 'delivered'::text, 'refused'::text]));

CREATE INDEX talk_by_inspection ON fieldwork.talk USING btree (inspection_id, held_on DESC);

CREATE INDEX talk_not_signed ON fieldwork.talk USING btree (held_on) WHERE (state = ANY (ARRAY['draft'::text, 'recorded'::text]));

CREATE UNIQUE INDEX task_tick_once ON fieldwork.task_tick USING btree (inspection_id, task) WHERE (unticked_on IS NULL);

CREATE UNIQUE INDEX waiver_once ON fieldwork.waiver USING btree (inspection_id, item, member_id, step, needs) NULLS NOT DISTINCT WHERE (ended_on IS NULL);

CREATE UNIQUE INDEX assignment_inspection_once ON groups.assignment USING btree (inspection_id) WHERE (state <> 'cancelled'::text);

CREATE UNIQUE INDEX assignment_round_once ON groups.assignment USING btree (group_id, round_id) WHERE (state <> 'cancelled'::text);

CREATE UNIQUE INDEX cooperation_group_name_once ON groups.cooperation_group USING btree (jurisdiction_id, name) WHERE (state <> 'ended'::text);

CREATE INDEX force_by_person ON groups.force USING btree (person_id);

CREATE UNIQUE INDEX force_person_once ON groups.force USING btree (group_id, person_id) WHERE (until_on IS NULL);

CREATE INDEX group_body_by_group ON groups.body USING btree (group_id);

CREATE UNIQUE INDEX group_body_name_once ON groups.body USING btree (group_id, name) WHERE ((until_on IS NULL) AND (name IS NOT NULL));

CREATE UNIQUE INDEX group_body_township_once ON groups.body USING btree (unit_id) WHERE ((until_on IS NULL) AND (unit_id IS NOT NULL));

CREATE INDEX entry_by_actor ON journal.entry USING btree (actor_id, sequence);

CREATE INDEX entry_by_actor_name ON journal.entry USING btree (actor_name, sequence);

CREATE INDEX entry_by_address ON journal.entry USING btree (address text_pattern_ops, sequence) WHERE (address IS NOT NULL);

CREATE INDEX entry_by_event ON journal.entry USING btree (event, sequence);

CREATE INDEX entry_by_subject_kind ON journal.entry USING btree (subject_kind, sequence);

CREATE INDEX entry_by_time ON journal.entry USING btree (at);

CREATE INDEX case_notification_by_jurisdiction ON notices.case_notification USING btree (jurisdiction_id, id DESC);

CREATE INDEX case_notification_by_problem ON notices.case_notification USING btree (problem_id) WHERE (problem_id IS NOT NULL);

CREATE INDEX public_notice_by_jurisdiction ON notices.public_notice USING btree (jurisdiction_id, id DESC);

CREATE INDEX public_notice_by_round ON notices.public_notice USING btree (round_id);

CREATE INDEX meeting_by_inspection ON papers.meeting USING btree (inspection_id, held_on DESC);

CREATE UNIQUE INDEX meeting_one_open ON papers.meeting USING btree (inspection_id) WHERE (state = 'open'::text);

CREATE INDEX paper_by_inspection ON papers.paper USING btree (inspection_id, number);

CREATE INDEX paper_by_meeting ON papers.paper USING btree (meeting_id) WHERE (meeting_id IS NOT NULL);

CREATE INDEX paper_by_merged_into ON papers.paper USING btree (merged_into) WHERE (merged_into IS NOT NULL);

CREATE INDEX paper_waiting ON papers.paper USING btree (held_since) WHERE (state = ANY (ARRAY['draft'::text, 'submitted'::text, 'reviewed'::text, 'signed'::text, 'tabled'::text]));

CREATE INDEX sheet_by_paper ON papers.sheet USING btree (paper_id);

CREATE INDEX sheet_by_unit ON papers.sheet USING btree (unit_id, due_on);

CREATE UNIQUE INDEX sheet_one_open ON papers.sheet USING btree (paper_id) WHERE (state = 'sent'::text);

CREATE INDEX done_command_old ON platform.done_command USING btree (done_at);

CREATE INDEX outbox_waiting ON platform.outbox USING btree (created_at) WHERE (delivered_at IS NULL);

CREATE INDEX problem_by_ancestor ON problems.problem USING btree (ancestor_id) WHERE (ancestor_id IS NOT NULL);

CREATE INDEX problem_by_category ON problems.problem USING btree (category, found_on DESC, id DESC);

CREATE INDEX problem_by_holder ON problems.problem USING btree (holder_id, due_on) WHERE (holder_id IS NOT NULL);

CREATE INDEX problem_by_holder_kind ON problems.problem USING btree (holder_kind, found_on DESC, id DESC) WHERE (holder_kind IS NOT NULL);

CREATE INDEX problem_by_inspection ON problems.problem USING btree (inspection_id, found_on DESC, id DESC);

CREATE INDEX problem_by_jurisdiction ON problems.problem USING btree (jurisdiction_id, found_on DESC, id DESC);

CREATE INDEX problem_by_outcome ON problems.problem USING btree (outcome, found_on DESC, id DESC) WHERE (outcome <> 'rectified'::text);

CREATE INDEX problem_by_round ON problems.problem USING btree (round_id, found_on DESC, id DESC);

CREATE INDEX problem_by_unit ON problems.problem USING btree (unit_id, found_on DESC, id DESC);

CREATE INDEX problem_count_by_jurisdiction ON problems.problem_count USING btree (jurisdiction_id, round_id) INCLUDE (state, route, outcome, is_refound, number);

CREATE INDEX problem_due ON problems.problem USING btree (jurisdiction_id, due_on) WHERE (due_on IS NOT NULL);

CREATE INDEX problem_grave ON problems.problem USING btree (severity, found_on DESC, id DESC) WHERE (severity = 'grave'::text);

CREATE INDEX problem_key ON problems.problem USING btree (jurisdiction_id, found_on DESC, id DESC) WHERE key_item;

CREATE INDEX problem_newest ON problems.problem USING btree (found_on DESC, id DESC);

CREATE INDEX problem_open ON problems.problem USING btree (jurisdiction_id, state, found_on DESC, id DESC) WHERE (state = ANY (ARRAY['registered'::text, 'confirmed'::text, 'fed-back'::text, 'handed-on'::text]));

CREATE UNIQUE INDEX problem_supervision_number_once ON problems.problem USING btree (jurisdiction_id, supervision_number) WHERE (supervision_number IS NOT NULL);

CREATE INDEX problem_text_pairs ON problems.problem_text USING gin (pairs) WITH (fastupdate=off);

CREATE UNIQUE INDEX saved_view_name_once ON problems.saved_view USING btree (owner_id, name) WHERE (ended_at IS NULL);

CREATE INDEX accountability_by_jurisdiction ON rectification.accountability USING btree (jurisdiction_id, id DESC);

CREATE INDEX accountability_by_unit ON rectification.accountability USING btree (unit_id);

CREATE INDEX letter_by_jurisdiction ON rectification.letter USING btree (jurisdiction_id, id DESC);

CREATE INDEX letter_by_unit ON rectification.letter USING btree (unit_id, id DESC);

CREATE INDEX letter_problem_by_problem ON rectification.letter_problem USING btree (problem_id);

CREATE INDEX letter_waiting ON rectification.letter USING btree (holder_kind, holder_id, due_on) WHERE (closed_on IS NULL);

CREATE INDEX look_back_by_jurisdiction ON rectification.look_back USING btree (jurisdiction_id, looked_on DESC, id DESC);

CREATE INDEX look_back_by_problem ON rectification.look_back USING btree (problem_id);

CREATE INDEX look_back_by_round ON rectification.look_back USING btree (round_id);

CREATE UNIQUE INDEX look_back_one_waits ON rectification.look_back USING btree (task_id) WHERE (state = 'recorded'::text);

CREATE UNIQUE INDEX look_back_relapsed_once ON rectification.look_back USING btree (task_id) WHERE (outcome = 'relapsed'::text);

CREATE INDEX look_back_waiting ON rectification.look_back USING btree (holder_id, due_on) WHERE (state = 'recorded'::text);

CREATE INDEX task_by_inspection ON rectification.task USING btree (inspection_id);

CREATE INDEX task_by_jurisdiction ON rectification.task USING btree (jurisdiction_id, id DESC);

CREATE INDEX task_by_problem ON rectification.task USING btree (problem_id);

CREATE INDEX task_by_round ON rectification.task USING btree (round_id);

CREATE INDEX task_by_unit ON rectification.task USING btree (unit_id, id DESC);

CREATE INDEX task_follows_on ON rectification.task USING btree (follows_id) WHERE (follows_id IS NOT NULL);

CREATE UNIQUE INDEX task_open_once ON rectification.task USING btree (problem_id) WHERE (closed_on IS NULL);

CREATE INDEX task_waiting ON rectification.task USING btree (holder_kind, holder_id, due_on) WHERE (closed_on IS NULL);

CREATE INDEX jurisdiction_by_parent ON registry.jurisdiction USING btree (parent_id);

CREATE INDEX leading_body_member_by_person ON registry.leading_body_member USING btree (person_name);

CREATE INDEX succession_by_successor ON registry.succession USING btree (to_unit_id);

CREATE INDEX unit_state_by_parent ON registry.unit_state USING btree (parent_id, unit_id);

CREATE INDEX unit_state_by_unit ON registry.unit_state USING btree (unit_id, from_on);

CREATE INDEX part_by_report ON reports.part USING btree (report_id, "position");

CREATE INDEX report_by_inspection ON reports.report USING btree (inspection_id, drafted_at);

CREATE UNIQUE INDEX report_once ON reports.report USING btree (inspection_id, kind) WHERE (kind <> 'special'::text);

CREATE INDEX report_waiting ON reports.report USING btree (held_since) WHERE (state <> 'settled'::text);

CREATE INDEX inspection_by_team ON rounds.inspection USING btree (team_id);

CREATE INDEX inspection_by_unit ON rounds.inspection USING btree (unit_id);

CREATE INDEX inspection_finished ON rounds.inspection USING btree (jurisdiction_id, finished_on) WHERE (finished_on IS NOT NULL);

CREATE INDEX inspection_under ON rounds.inspection USING btree (under_inspection_id) WHERE (under_inspection_id IS NOT NULL);

CREATE UNIQUE INDEX inspection_unit_once ON rounds.inspection USING btree (round_id, unit_id) WHERE (cancelled_on IS NULL);

CREATE INDEX round_by_jurisdiction ON rounds.round USING btree (jurisdiction_id, year DESC, ordinal DESC);

CREATE INDEX edition_by_jurisdiction ON rulebook.edition USING btree (jurisdiction_id, rulebook_id);

CREATE INDEX frozen_figure_newest ON statistics.frozen_figure USING btree (jurisdiction_id, frozen_at DESC);

CREATE UNIQUE INDEX body_one_of_a_kind ON teams.body USING btree (jurisdiction_id, kind) WHERE (ended_on IS NULL);

CREATE INDEX nomination_by_jurisdiction ON teams.nomination USING btree (jurisdiction_id, state, recommended_on DESC, id);

CREATE UNIQUE INDEX pool_person_account_once ON teams.pool_person USING btree (account_id) WHERE ((account_id IS NOT NULL) AND (left_on IS NULL));

CREATE INDEX pool_person_by_jurisdiction ON teams.pool_person USING btree (jurisdiction_id, pool, name, id);

create policy account_changed on accounts.account for update to zhuoluo_app
  using ((id = ( SELECT platform.actor_id() AS actor_id)) OR (( SELECT platform.actor_kind() AS actor_kind) = ANY (ARRAY['system'::text, 'door'::text])) OR (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['system-administrator'::text, 'security-administrator'::text]) AS actor_jurisdictions)::uuid[])));

create policy account_made on accounts.account for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['system-administrator'::text]) AS actor_jurisdictions)::uuid[])));

create policy account_read on accounts.account for select to zhuoluo_app
  using ((id = ( SELECT platform.actor_id() AS actor_id)) OR (( SELECT platform.actor_kind() AS actor_kind) = ANY (ARRAY['system'::text, 'door'::text])) OR (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['system-administrator'::text, 'security-administrator'::text]) AS actor_jurisdictions)::uuid[])));

create policy account_read_by_owner on accounts.account for select to zhuoluo_owner
  using true;

create policy attempt_by_owner on accounts.attempt for all to zhuoluo_owner
  using true
  with check true;

create policy attempt_counted on accounts.attempt for all to zhuoluo_app
  using ((( SELECT platform.actor_kind() AS actor_kind) = ANY (ARRAY['door'::text, 'system'::text])) OR (account_id = ( SELECT platform.actor_id() AS actor_id)))
  with check ((( SELECT platform.actor_kind() AS actor_kind) = ANY (ARRAY['door'::text, 'system'::text])) OR (account_id = ( SELECT platform.actor_id() AS actor_id)));

create policy attempt_to_unlock on accounts.attempt for select to zhuoluo_app
  using (account_id IN ( SELECT a.id
   FROM accounts.account a
  WHERE (a.jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['security-administrator'::text]) AS actor_jurisdictions)::uuid[]))));

create policy attempt_unlocked on accounts.attempt for update to zhuoluo_app
  using (account_id IN ( SELECT a.id
   FROM accounts.account a
  WHERE (a.jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['security-administrator'::text]) AS actor_jurisdictions)::uuid[]))))
  with check (failures = 0);

create policy role_grant_changed on accounts.role_grant for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR ((account_id <> ( SELECT platform.actor_id() AS actor_id)) AND (accounts.scope_jurisdiction(scope_kind, scope_id) = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['security-administrator'::text]) AS actor_jurisdictions)::uuid[]))));

create policy role_grant_made on accounts.role_grant for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((granted_by = ( SELECT platform.actor_id() AS actor_id)) AND (account_id <> ( SELECT platform.actor_id() AS actor_id)) AND (account_id IN ( SELECT account.id
   FROM accounts.account)) AND (accounts.scope_jurisdiction(scope_kind, scope_id) = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['security-administrator'::text]) AS actor_jurisdictions)::uuid[]))));

create policy role_grant_read on accounts.role_grant for select to zhuoluo_app
  using ((account_id = ( SELECT platform.actor_id() AS actor_id)) OR ( SELECT platform.is_system() AS is_system) OR (( SELECT accounts.actor_holds(VARIADIC ARRAY['system-administrator'::text, 'security-administrator'::text]) AS actor_holds) AND (account_id IN ( SELECT account.id
   FROM accounts.account))));

create policy role_grant_read_by_owner on accounts.role_grant for select to zhuoluo_owner
  using true;

create policy session_by_owner on accounts.session for all to zhuoluo_owner
  using true
  with check true;

create policy session_ended on accounts.session for update to zhuoluo_app
  using ((account_id = ( SELECT platform.actor_id() AS actor_id)) OR ( SELECT platform.is_system() AS is_system));

create policy session_opened on accounts.session for insert to zhuoluo_app
  with check (account_id = ( SELECT platform.actor_id() AS actor_id));

create policy session_read on accounts.session for select to zhuoluo_app
  using ((account_id = ( SELECT platform.actor_id() AS actor_id)) OR ( SELECT platform.is_system() AS is_system) OR (account_id IN ( SELECT account.id
   FROM accounts.account
  WHERE (account.jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['system-administrator'::text, 'security-administrator'::text]) AS actor_jurisdictions)::uuid[])))));

create policy draw_closed on assembly.draw for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-clerk'::text, 'office-director'::text, 'leading-group-member'::text, 'organisation-officer'::text, 'discipline-officer'::text]) AS actor_jurisdictions)::uuid[])))
  with check (( SELECT platform.is_system() AS is_system) OR ((state = 'drawn'::text) AND (closed_by = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['leading-group-member'::text, 'organisation-officer'::text, 'discipline-officer'::text]) AS actor_jurisdictions)::uuid[]))) OR ((state = 'cancelled'::text) AND (closed_by = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT rounds.writable_jurisdictions() AS writable_jurisdictions)::uuid[]))));

create policy draw_opened on assembly.draw for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((state = 'committed'::text) AND (opened_by = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT rounds.writable_jurisdictions() AS writable_jurisdictions)::uuid[]))));

create policy draw_read on assembly.draw for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR ((EXISTS ( SELECT
   FROM rounds.round r
  WHERE (r.id = draw.round_id))) AND ((NOT is_of_people) OR (jurisdiction_id = ANY (( SELECT teams.pool_jurisdictions() AS pool_jurisdictions)::uuid[])))));

create policy draw_secret_programs on assembly.draw_secret for all to zhuoluo_app
  using ( SELECT platform.is_system() AS is_system)
  with check ( SELECT platform.is_system() AS is_system);

create policy objection_changed on assembly.objection for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT rounds.writable_jurisdictions() AS writable_jurisdictions)::uuid[])))
  with check (( SELECT platform.is_system() AS is_system) OR ((state = 'verified'::text) AND (verified_by = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT rounds.writable_jurisdictions() AS writable_jurisdictions)::uuid[]))) OR ((state = ANY (ARRAY['upheld'::text, 'rejected'::text])) AND (decided_by = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-director'::text]) AS actor_jurisdictions)::uuid[]))));

create policy objection_raised on assembly.objection for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((state = 'raised'::text) AND (raised_by = ( SELECT platform.actor_id() AS actor_id)) AND (unit_id = ANY (( SELECT accounts.actor_units(VARIADIC ARRAY['unit-contact'::text, 'unit-secretary'::text]) AS actor_units)::uuid[])) AND (EXISTS ( SELECT
   FROM rounds.inspection i
  WHERE ((i.id = objection.inspection_id) AND (i.unit_id = objection.unit_id))))));

create policy objection_read on assembly.objection for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT teams.pool_jurisdictions() AS pool_jurisdictions)::uuid[])) OR (unit_id = ANY (( SELECT accounts.actor_units(VARIADIC ARRAY['unit-contact'::text, 'unit-secretary'::text]) AS actor_units)::uuid[])));

create policy progress_read on assembly.progress for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (EXISTS ( SELECT
   FROM assembly.proposal p
  WHERE (p.id = progress.proposal_id))));

create policy progress_told on assembly.progress for insert to zhuoluo_app
  with check ( SELECT platform.is_system() AS is_system);

create policy progress_told_again on assembly.progress for update to zhuoluo_app
  using ( SELECT platform.is_system() AS is_system);

create policy proposal_asked on assembly.proposal for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((state = 'queued'::text) AND (asked_by = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT rounds.writable_jurisdictions() AS writable_jurisdictions)::uuid[]))));

create policy proposal_changed on assembly.proposal for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT rounds.writable_jurisdictions() AS writable_jurisdictions)::uuid[])))
  with check (( SELECT platform.is_system() AS is_system) OR ((jurisdiction_id = ANY (( SELECT rounds.writable_jurisdictions() AS writable_jurisdictions)::uuid[])) AND (state = ANY (ARRAY['proposed'::text, 'cancelled'::text, 'replaced'::text, 'accepted'::text])) AND ((decided_by IS NULL) OR (decided_by = ( SELECT platform.actor_id() AS actor_id)))));

create policy proposal_read on assembly.proposal for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT teams.pool_jurisdictions() AS pool_jurisdictions)::uuid[])));

create policy recusal_decided on assembly.recusal for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-director'::text]) AS actor_jurisdictions)::uuid[])))
  with check (( SELECT platform.is_system() AS is_system) OR ((decided_by = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-director'::text]) AS actor_jurisdictions)::uuid[]))));

create policy recusal_raised on assembly.recusal for insert to zhuoluo_app
  with check ( SELECT platform.is_system() AS is_system);

create policy recusal_read on assembly.recusal for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT teams.pool_jurisdictions() AS pool_jurisdictions)::uuid[])) OR (person_id = ( SELECT assembly.actor_person() AS actor_person)));

create policy recusal_read_by_owner on assembly.recusal for select to zhuoluo_owner
  using true;

create policy seat_left on assembly.seat for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT rounds.writable_jurisdictions() AS writable_jurisdictions)::uuid[])));

create policy seat_read on assembly.seat for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT teams.pool_jurisdictions() AS pool_jurisdictions)::uuid[])));

create policy seat_read_by_owner on assembly.seat for select to zhuoluo_owner
  using true;

create policy seat_taken on assembly.seat for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT rounds.writable_jurisdictions() AS writable_jurisdictions)::uuid[])));

create policy substitution_changed on assembly.substitution for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-clerk'::text, 'office-director'::text, 'leading-group-member'::text]) AS actor_jurisdictions)::uuid[])))
  with check (( SELECT platform.is_system() AS is_system) OR ((state = 'proposed'::text) AND (proposed_by = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT rounds.writable_jurisdictions() AS writable_jurisdictions)::uuid[]))) OR ((state = ANY (ARRAY['withdrawn'::text, 'lapsed'::text])) AND (decided_by = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT rounds.writable_jurisdictions() AS writable_jurisdictions)::uuid[]))) OR ((state = 'open'::text) AND (returned_reason IS NOT NULL) AND (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['leading-group-member'::text]) AS actor_jurisdictions)::uuid[]))) OR ((state = 'approved'::text) AND (decided_by = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['leading-group-member'::text]) AS actor_jurisdictions)::uuid[]))));

create policy substitution_opened on assembly.substitution for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((state = 'open'::text) AND (opened_by = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT rounds.writable_jurisdictions() AS writable_jurisdictions)::uuid[]))));

create policy substitution_read on assembly.substitution for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT teams.pool_jurisdictions() AS pool_jurisdictions)::uuid[])));

create policy appraisal_changed on authorisations.appraisal for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT rounds.writable_jurisdictions() AS writable_jurisdictions)::uuid[])))
  with check (( SELECT platform.is_system() AS is_system) OR (sent_on IS NULL) OR ((sent_by = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-director'::text]) AS actor_jurisdictions)::uuid[]))));

create policy appraisal_read on authorisations.appraisal for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-clerk'::text, 'office-director'::text, 'leading-group-member'::text]) AS actor_jurisdictions)::uuid[])) OR ((sent_on IS NOT NULL) AND ((jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['organisation-officer'::text]) AS actor_jurisdictions)::uuid[])) OR (home_unit_id = ANY (( SELECT accounts.actor_units(VARIADIC ARRAY['unit-contact'::text, 'unit-secretary'::text]) AS actor_units)::uuid[])))));

create policy appraisal_written on authorisations.appraisal for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((written_by = ( SELECT platform.actor_id() AS actor_id)) AND (sent_on IS NULL) AND (jurisdiction_id = ANY (( SELECT rounds.writable_jurisdictions() AS writable_jurisdictions)::uuid[]))));

create policy authorisation_changed on authorisations.authorisation for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-clerk'::text, 'office-director'::text, 'leading-group-member'::text]) AS actor_jurisdictions)::uuid[])));

create policy authorisation_drafted on authorisations.authorisation for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((state = 'drafted'::text) AND (drafted_by = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT rounds.writable_jurisdictions() AS writable_jurisdictions)::uuid[]))));

create policy authorisation_read on authorisations.authorisation for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT rounds.readable_jurisdictions() AS readable_jurisdictions)::uuid[])) OR (inspection_id = ANY (( SELECT rounds.granted_inspections() AS granted_inspections)::uuid[])));

create policy authorisation_read_by_owner on authorisations.authorisation for select to zhuoluo_owner
  using true;

create policy material_issued on authorisations.material for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((state = 'out'::text) AND (issued_by = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT rounds.writable_jurisdictions() AS writable_jurisdictions)::uuid[]))));

create policy material_read on authorisations.material for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT teams.pool_jurisdictions() AS pool_jurisdictions)::uuid[])) OR (person_id = ( SELECT assembly.actor_person() AS actor_person)));

create policy material_read_by_owner on authorisations.material for select to zhuoluo_owner
  using true;

create policy material_settled on authorisations.material for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT rounds.writable_jurisdictions() AS writable_jurisdictions)::uuid[])))
  with check (( SELECT platform.is_system() AS is_system) OR (settled_by = ( SELECT platform.actor_id() AS actor_id)));

create policy summing_up_changed on authorisations.summing_up for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT rounds.writable_jurisdictions() AS writable_jurisdictions)::uuid[])));

create policy summing_up_read on authorisations.summing_up for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT teams.pool_jurisdictions() AS pool_jurisdictions)::uuid[])));

create policy summing_up_recorded on authorisations.summing_up for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((recorded_by = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT rounds.writable_jurisdictions() AS writable_jurisdictions)::uuid[]))));

create policy training_changed on authorisations.training for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT rounds.writable_jurisdictions() AS writable_jurisdictions)::uuid[])));

create policy training_read on authorisations.training for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT teams.pool_jurisdictions() AS pool_jurisdictions)::uuid[])));

create policy training_read_by_owner on authorisations.training for select to zhuoluo_owner
  using true;

create policy training_recorded on authorisations.training for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((recorded_by = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT rounds.writable_jurisdictions() AS writable_jurisdictions)::uuid[]))));

create policy undertaking_read on authorisations.undertaking for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT teams.pool_jurisdictions() AS pool_jurisdictions)::uuid[])) OR (person_id = ( SELECT assembly.actor_person() AS actor_person)));

create policy undertaking_read_by_owner on authorisations.undertaking for select to zhuoluo_owner
  using true;

create policy undertaking_signed on authorisations.undertaking for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((entered_by = ( SELECT platform.actor_id() AS actor_id)) AND (((way = 'online'::text) AND ((round_id, person_id) IN ( SELECT o.round_id,
    o.person_id
   FROM authorisations.own_seats() o(round_id, jurisdiction_id, person_id, round_name, team_name, seat)))) OR ((way = 'paper'::text) AND (jurisdiction_id = ANY (( SELECT rounds.writable_jurisdictions() AS writable_jurisdictions)::uuid[]))))));

create policy visit_changed on authorisations.visit for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT rounds.writable_jurisdictions() AS writable_jurisdictions)::uuid[])));

create policy visit_read on authorisations.visit for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT teams.pool_jurisdictions() AS pool_jurisdictions)::uuid[])));

create policy visit_recorded on authorisations.visit for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((recorded_by = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT rounds.writable_jurisdictions() AS writable_jurisdictions)::uuid[]))));

create policy year_entry_changed on calendar.year_entry for update to zhuoluo_app
  using ( SELECT calendar.may_write() AS may_write)
  with check ( SELECT calendar.may_write() AS may_write);

create policy year_entry_made on calendar.year_entry for insert to zhuoluo_app
  with check ( SELECT calendar.may_write() AS may_write);

create policy year_entry_read on calendar.year_entry for select to zhuoluo_app
  using (( SELECT platform.actor_kind() AS actor_kind) = ANY (ARRAY['account'::text, 'system'::text]));

create policy case_file_filed on clues.case_file for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((filed_by = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT clues.officer_jurisdictions() AS officer_jurisdictions)::uuid[]))));

create policy case_file_moved on clues.case_file for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT clues.officer_jurisdictions() AS officer_jurisdictions)::uuid[])))
  with check (( SELECT platform.is_system() AS is_system) OR (((signed_by IS NULL) OR (signed_by = ( SELECT platform.actor_id() AS actor_id))) AND (jurisdiction_id = ANY (( SELECT clues.officer_jurisdictions() AS officer_jurisdictions)::uuid[]))));

create policy case_file_read on clues.case_file for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT clues.result_jurisdictions() AS result_jurisdictions)::uuid[])));

create policy case_file_read_by_owner on clues.case_file for select to zhuoluo_owner
  using true;

create policy case_person_added on clues.case_person for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT clues.officer_jurisdictions() AS officer_jurisdictions)::uuid[])));

create policy case_person_assessed on clues.case_person for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT clues.officer_jurisdictions() AS officer_jurisdictions)::uuid[])));

create policy case_person_read on clues.case_person for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT clues.result_jurisdictions() AS result_jurisdictions)::uuid[])));

create policy case_person_read_by_owner on clues.case_person for select to zhuoluo_owner
  using true;

create policy clue_handled on clues.clue for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT clues.discipline_jurisdictions() AS discipline_jurisdictions)::uuid[])) OR ((state = 'returned'::text) AND (jurisdiction_id = ANY (( SELECT clues.director_jurisdictions() AS director_jurisdictions)::uuid[]))))
  with check (( SELECT platform.is_system() AS is_system) OR ((state <> 'closed'::text) AND (jurisdiction_id = ANY (( SELECT clues.readable_jurisdictions() AS readable_jurisdictions)::uuid[]))) OR ((signed_by = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT clues.director_jurisdictions() AS director_jurisdictions)::uuid[]))));

create policy clue_passed_made on clues.clue for insert to zhuoluo_app
  with check ((state = 'received'::text) AND (received_by = ( SELECT platform.actor_id() AS actor_id)) AND clues.was_passed(passed_from, jurisdiction_id) AND (jurisdiction_id = ANY (( SELECT clues.desk_jurisdictions() AS desk_jurisdictions)::uuid[])));

create policy clue_passed_read on clues.clue for select to zhuoluo_app
  using (passed_to = ANY (( SELECT clues.desk_jurisdictions() AS desk_jurisdictions)::uuid[]));

create policy clue_passed_signed on clues.clue for update to zhuoluo_app
  using ((state = 'passing'::text) AND (passed_to = ANY (( SELECT clues.desk_jurisdictions() AS desk_jurisdictions)::uuid[])))
  with check ((state = 'closed'::text) AND (finding = 'passed-on'::text) AND (signed_by = ( SELECT platform.actor_id() AS actor_id)) AND (passed_to = ANY (( SELECT clues.desk_jurisdictions() AS desk_jurisdictions)::uuid[])));

create policy clue_read on clues.clue for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT clues.readable_jurisdictions() AS readable_jurisdictions)::uuid[])) OR ((state = 'transferred'::text) AND (transferred_by = ( SELECT platform.actor_id() AS actor_id)) AND (inspection_id = ANY (( SELECT rounds.actor_inspections(VARIADIC ARRAY['team-leader'::text]) AS actor_inspections)::uuid[]))));

create policy clue_read_by_owner on clues.clue for select to zhuoluo_owner
  using true;

create policy clue_transferred on clues.clue for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((state = 'transferred'::text) AND (transferred_by = ( SELECT platform.actor_id() AS actor_id)) AND ((jurisdiction_id = ANY (( SELECT clues.director_jurisdictions() AS director_jurisdictions)::uuid[])) OR (inspection_id = ANY (( SELECT rounds.actor_inspections(VARIADIC ARRAY['team-leader'::text]) AS actor_inspections)::uuid[])))));

create policy clue_case_read on clues.clue_case for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT clues.readable_jurisdictions() AS readable_jurisdictions)::uuid[])));

create policy clue_case_read_by_owner on clues.clue_case for select to zhuoluo_owner
  using true;

create policy clue_case_tied on clues.clue_case for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT clues.officer_jurisdictions() AS officer_jurisdictions)::uuid[])));

create policy clue_person_named on clues.clue_person for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT clues.readable_jurisdictions() AS readable_jurisdictions)::uuid[])));

create policy clue_person_read on clues.clue_person for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT clues.readable_jurisdictions() AS readable_jurisdictions)::uuid[])));

create policy clue_person_read_by_owner on clues.clue_person for select to zhuoluo_owner
  using true;

create policy person_corrected on clues.person for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT clues.discipline_jurisdictions() AS discipline_jurisdictions)::uuid[])));

create policy person_read on clues.person for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT clues.readable_jurisdictions() AS readable_jurisdictions)::uuid[])) OR ((jurisdiction_id = ANY (( SELECT clues.result_jurisdictions() AS result_jurisdictions)::uuid[])) AND ((EXISTS ( SELECT
   FROM clues.case_person c
  WHERE (c.person_id = person.id))) OR (EXISTS ( SELECT
   FROM clues.talk t
  WHERE (t.person_id = person.id))))));

create policy person_read_by_owner on clues.person for select to zhuoluo_owner
  using true;

create policy person_registered on clues.person for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT clues.readable_jurisdictions() AS readable_jurisdictions)::uuid[])));

create policy sanction_decided on clues.sanction for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((decided_by = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT clues.officer_jurisdictions() AS officer_jurisdictions)::uuid[]))));

create policy sanction_read on clues.sanction for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT clues.result_jurisdictions() AS result_jurisdictions)::uuid[])));

create policy sanction_read_by_owner on clues.sanction for select to zhuoluo_owner
  using true;

create policy talk_read on clues.talk for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT clues.result_jurisdictions() AS result_jurisdictions)::uuid[])));

create policy talk_read_by_owner on clues.talk for select to zhuoluo_owner
  using true;

create policy talk_recorded on clues.talk for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((recorded_by = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['discipline-officer'::text, 'office-director'::text]) AS actor_jurisdictions)::uuid[]))));

create policy file_key_made on evidence.file_key for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((wiped_at IS NULL) AND (inspection_id = ANY (( SELECT evidence.team_inspections() AS team_inspections)::uuid[]))));

create policy file_key_read on evidence.file_key for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT evidence.index_jurisdictions() AS index_jurisdictions)::uuid[])) OR (inspection_id = ANY (( SELECT evidence.team_inspections() AS team_inspections)::uuid[])));

create policy file_key_wiped on evidence.file_key for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-director'::text]) AS actor_jurisdictions)::uuid[])))
  with check (( SELECT platform.is_system() AS is_system) OR (wiped_by = ( SELECT platform.actor_id() AS actor_id)));

create policy item_changed on evidence.item for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (inspection_id = ANY (( SELECT evidence.team_inspections() AS team_inspections)::uuid[])))
  with check (( SELECT platform.is_system() AS is_system) OR ((withdrawn_at IS NULL) OR (withdrawn_by = ( SELECT platform.actor_id() AS actor_id))));

create policy item_handed_in on evidence.item for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((state = ANY (ARRAY['uploading'::text, 'index-only'::text])) AND (uploaded_by = ( SELECT platform.actor_id() AS actor_id)) AND (inspection_id = ANY (( SELECT evidence.team_inspections() AS team_inspections)::uuid[]))));

create policy item_read on evidence.item for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT evidence.index_jurisdictions() AS index_jurisdictions)::uuid[])) OR (inspection_id = ANY (( SELECT evidence.team_inspections() AS team_inspections)::uuid[])));

create policy item_read_by_owner on evidence.item for select to zhuoluo_owner
  using true;

create policy number_series_by_owner on evidence.number_series for all to zhuoluo_owner
  using true
  with check true;

create policy feedback_changed on feedback.feedback for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT problems.office_jurisdictions() AS office_jurisdictions)::uuid[])) OR ((state = 'prepared'::text) AND (inspection_id = ANY (( SELECT rounds.actor_inspections(VARIADIC ARRAY['team-leader'::text]) AS actor_inspections)::uuid[]))) OR ((state = 'given'::text) AND (unit_id = ANY (( SELECT accounts.actor_units(VARIADIC ARRAY['unit-secretary'::text]) AS actor_units)::uuid[]))))
  with check (( SELECT platform.is_system() AS is_system) OR ((state = ANY (ARRAY['prepared'::text, 'given'::text])) AND (jurisdiction_id = ANY (( SELECT problems.office_jurisdictions() AS office_jurisdictions)::uuid[]))) OR ((state = ANY (ARRAY['prepared'::text, 'approved'::text])) AND (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-director'::text]) AS actor_jurisdictions)::uuid[]))) OR ((state = 'prepared'::text) AND (inspection_id = ANY (( SELECT rounds.actor_inspections(VARIADIC ARRAY['team-leader'::text]) AS actor_inspections)::uuid[]))) OR ((state = 'signed'::text) AND (unit_id = ANY (( SELECT accounts.actor_units(VARIADIC ARRAY['unit-secretary'::text]) AS actor_units)::uuid[]))));

create policy feedback_prepared on feedback.feedback for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((state = 'prepared'::text) AND ((((writers -> 0) ->> 'id'::text))::uuid = ( SELECT platform.actor_id() AS actor_id)) AND ((jurisdiction_id = ANY (( SELECT problems.office_jurisdictions() AS office_jurisdictions)::uuid[])) OR (inspection_id = ANY (( SELECT rounds.actor_inspections(VARIADIC ARRAY['team-leader'::text]) AS actor_inspections)::uuid[])))));

create policy feedback_read on feedback.feedback for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT problems.read_jurisdictions() AS read_jurisdictions)::uuid[])) OR (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[])) OR ((state = ANY (ARRAY['given'::text, 'signed'::text])) AND (unit_id = ANY (( SELECT problems.own_units() AS own_units)::uuid[]))));

create policy feedback_read_by_owner on feedback.feedback for select to zhuoluo_owner
  using true;

create policy hand_over_changed on feedback.hand_over for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT problems.office_jurisdictions() AS office_jurisdictions)::uuid[])))
  with check (( SELECT platform.is_system() AS is_system) OR ((state = 'prepared'::text) AND (prepared_by = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT problems.office_jurisdictions() AS office_jurisdictions)::uuid[]))) OR ((state = 'signed'::text) AND (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-director'::text]) AS actor_jurisdictions)::uuid[]))));

create policy hand_over_prepared on feedback.hand_over for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((state = 'prepared'::text) AND (prepared_by = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT problems.office_jurisdictions() AS office_jurisdictions)::uuid[]))));

create policy hand_over_read on feedback.hand_over for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT problems.read_jurisdictions() AS read_jurisdictions)::uuid[])) OR (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[])));

create policy hand_over_read_by_owner on feedback.hand_over for select to zhuoluo_owner
  using true;

create policy finding_out_read on fieldwork.finding_out for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[])) OR (jurisdiction_id = ANY (( SELECT problems.read_jurisdictions() AS read_jurisdictions)::uuid[])));

create policy finding_out_read_by_owner on fieldwork.finding_out for select to zhuoluo_owner
  using true;

create policy finding_out_recorded on fieldwork.finding_out for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((recorded_by = ( SELECT platform.actor_id() AS actor_id)) AND (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[]))));

create policy finding_out_struck on fieldwork.finding_out for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[])));

create policy item_problem_ended on fieldwork.item_problem for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[])));

create policy item_problem_linked on fieldwork.item_problem for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((linked_by = ( SELECT platform.actor_id() AS actor_id)) AND (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[]))));

create policy item_problem_read on fieldwork.item_problem for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[])) OR (jurisdiction_id = ANY (( SELECT problems.read_jurisdictions() AS read_jurisdictions)::uuid[])));

create policy item_problem_read_by_owner on fieldwork.item_problem for select to zhuoluo_owner
  using true;

create policy request_asked on fieldwork.request for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((state = 'asked'::text) AND (asked_by = ( SELECT platform.actor_id() AS actor_id)) AND (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[]))));

create policy request_changed on fieldwork.request for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[])) OR (unit_id = ANY (( SELECT problems.own_units() AS own_units)::uuid[])))
  with check (( SELECT platform.is_system() AS is_system) OR ((state = ANY (ARRAY['asked'::text, 'received'::text, 'withdrawn'::text])) AND (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[]))) OR ((state = ANY (ARRAY['delivered'::text, 'refused'::text])) AND (answered_by = ( SELECT platform.actor_id() AS actor_id)) AND (unit_id = ANY (( SELECT problems.own_units() AS own_units)::uuid[]))));

create policy request_read on fieldwork.request for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[])) OR (unit_id = ANY (( SELECT problems.own_units() AS own_units)::uuid[])) OR (jurisdiction_id = ANY (( SELECT problems.read_jurisdictions() AS read_jurisdictions)::uuid[])));

create policy request_read_by_owner on fieldwork.request for select to zhuoluo_owner
  using true;

create policy talk_begun on fieldwork.talk for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((state = 'draft'::text) AND (written_by = ( SELECT platform.actor_id() AS actor_id)) AND (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[]))));

create policy talk_changed on fieldwork.talk for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[])));

create policy talk_read on fieldwork.talk for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[])));

create policy talk_read_by_owner on fieldwork.talk for select to zhuoluo_owner
  using true;

create policy task_tick_given on fieldwork.task_tick for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((unticked_on IS NULL) AND (ticked_by = ( SELECT platform.actor_id() AS actor_id)) AND (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[]))));

create policy task_tick_read on fieldwork.task_tick for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[])) OR (jurisdiction_id = ANY (( SELECT problems.read_jurisdictions() AS read_jurisdictions)::uuid[])));

create policy task_tick_read_by_owner on fieldwork.task_tick for select to zhuoluo_owner
  using true;

create policy task_tick_taken_back on fieldwork.task_tick for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[])))
  with check (( SELECT platform.is_system() AS is_system) OR ((unticked_by = ( SELECT platform.actor_id() AS actor_id)) AND (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[]))));

create policy waiver_ended on fieldwork.waiver for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (inspection_id = ANY (( SELECT rounds.actor_inspections(VARIADIC ARRAY['team-leader'::text]) AS actor_inspections)::uuid[])));

create policy waiver_given on fieldwork.waiver for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((waived_by = ( SELECT platform.actor_id() AS actor_id)) AND (inspection_id = ANY (( SELECT rounds.actor_inspections(VARIADIC ARRAY['team-leader'::text]) AS actor_inspections)::uuid[]))));

create policy waiver_read on fieldwork.waiver for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[])) OR (jurisdiction_id = ANY (( SELECT problems.read_jurisdictions() AS read_jurisdictions)::uuid[])));

create policy waiver_read_by_owner on fieldwork.waiver for select to zhuoluo_owner
  using true;

create policy assignment_changed on groups.assignment for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT teams.writable_jurisdictions() AS writable_jurisdictions)::uuid[])))
  with check (( SELECT platform.is_system() AS is_system) OR ((jurisdiction_id = ANY (( SELECT teams.writable_jurisdictions() AS writable_jurisdictions)::uuid[])) AND ((decided_by IS NULL) OR (decided_by = ( SELECT platform.actor_id() AS actor_id)))));

create policy assignment_proposed on groups.assignment for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((state = 'proposed'::text) AND (proposed_by = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT teams.writable_jurisdictions() AS writable_jurisdictions)::uuid[]))));

create policy assignment_read on groups.assignment for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT teams.pool_jurisdictions() AS pool_jurisdictions)::uuid[])));

create policy assignment_read_by_owner on groups.assignment for select to zhuoluo_owner
  using true;

create policy group_body_changed on groups.body for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT teams.writable_jurisdictions() AS writable_jurisdictions)::uuid[])));

create policy group_body_made on groups.body for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT teams.writable_jurisdictions() AS writable_jurisdictions)::uuid[])));

create policy group_body_read on groups.body for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT teams.readable_jurisdictions() AS readable_jurisdictions)::uuid[])));

create policy group_body_read_by_owner on groups.body for select to zhuoluo_owner
  using true;

create policy cooperation_group_changed on groups.cooperation_group for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-clerk'::text, 'office-director'::text, 'leading-group-member'::text]) AS actor_jurisdictions)::uuid[])))
  with check (( SELECT platform.is_system() AS is_system) OR ((jurisdiction_id = ANY (( SELECT teams.writable_jurisdictions() AS writable_jurisdictions)::uuid[])) AND ((formed_by IS NULL) OR (formed_by <> ( SELECT platform.actor_id() AS actor_id)))) OR ((state = 'standing'::text) AND (formed_by = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['leading-group-member'::text]) AS actor_jurisdictions)::uuid[]))) OR ((state = 'drafted'::text) AND (returned_reason IS NOT NULL) AND (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['leading-group-member'::text]) AS actor_jurisdictions)::uuid[]))));

create policy cooperation_group_drafted on groups.cooperation_group for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((state = 'drafted'::text) AND (drafted_by = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT teams.writable_jurisdictions() AS writable_jurisdictions)::uuid[]))));

create policy cooperation_group_read on groups.cooperation_group for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT teams.readable_jurisdictions() AS readable_jurisdictions)::uuid[])));

create policy cooperation_group_read_by_owner on groups.cooperation_group for select to zhuoluo_owner
  using true;

create policy force_changed on groups.force for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT teams.writable_jurisdictions() AS writable_jurisdictions)::uuid[])));

create policy force_made on groups.force for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT teams.writable_jurisdictions() AS writable_jurisdictions)::uuid[])));

create policy force_read on groups.force for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT teams.pool_jurisdictions() AS pool_jurisdictions)::uuid[])));

create policy force_read_by_owner on groups.force for select to zhuoluo_owner
  using true;

create policy content_read_by_auditor on journal.content for select to zhuoluo_app
  using ((sphere = 'administration'::text) AND ( SELECT accounts.actor_holds(VARIADIC ARRAY['audit-administrator'::text]) AS actor_holds) AND (EXISTS ( SELECT
   FROM journal.entry e
  WHERE (e.id = content.entry_id))));

create policy content_read_by_system on journal.content for select to zhuoluo_app
  using ( SELECT platform.is_system() AS is_system);

create policy content_read_of_site_by_owner on journal.content for select to zhuoluo_owner
  using (EXISTS ( SELECT
   FROM journal.entry e
  WHERE ((e.id = content.entry_id) AND (e.subject_kind = ANY (ARRAY['paper'::text, 'fact-sheet'::text, 'evidence'::text])))));

create policy content_read_with_clue on journal.content for select to zhuoluo_app
  using ((sphere = 'business'::text) AND (EXISTS ( SELECT
   FROM journal.entry e
  WHERE ((e.id = content.entry_id) AND (((e.subject_kind = 'clue'::text) AND (e.jurisdiction_id = ANY (( SELECT clues.readable_jurisdictions() AS readable_jurisdictions)::uuid[]))) OR ((e.subject_kind = 'case-file'::text) AND (e.jurisdiction_id = ANY (( SELECT clues.result_jurisdictions() AS result_jurisdictions)::uuid[]))))))));

create policy content_read_with_look_back on journal.content for select to zhuoluo_app
  using ((sphere = 'business'::text) AND (EXISTS ( SELECT
   FROM (journal.entry e
     JOIN rectification.look_back b ON ((b.id = e.subject_id)))
  WHERE ((e.id = content.entry_id) AND (e.subject_kind = 'look-back'::text)))));

create policy content_read_with_problem on journal.content for select to zhuoluo_app
  using ((sphere = 'business'::text) AND (EXISTS ( SELECT
   FROM (journal.entry e
     JOIN problems.problem p ON ((p.id = e.subject_id)))
  WHERE ((e.id = content.entry_id) AND (e.subject_kind = 'problem'::text)))));

create policy content_read_with_task on journal.content for select to zhuoluo_app
  using ((sphere = 'business'::text) AND (EXISTS ( SELECT
   FROM journal.entry e
  WHERE ((e.id = content.entry_id) AND (((e.subject_kind = 'rectification-task'::text) AND (EXISTS ( SELECT
           FROM rectification.task t
          WHERE (t.id = e.subject_id)))) OR ((e.subject_kind = 'letter'::text) AND (EXISTS ( SELECT
           FROM rectification.letter l
          WHERE ((l.id = e.subject_id) AND ((e.event <> ALL (ARRAY['letter-drafted'::text, 'letter-revised'::text])) OR (l.jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-clerk'::text, 'office-director'::text]) AS actor_jurisdictions)::uuid[]))))))))))));

create policy content_written on journal.content for insert to zhuoluo_app
  with check (( SELECT platform.actor_kind() AS actor_kind) <> ''::text);

create policy entry_counted_by_owner on journal.entry for select to zhuoluo_owner
  using true;

create policy entry_read_by_auditor on journal.entry for select to zhuoluo_app
  using (( SELECT accounts.actor_holds(VARIADIC ARRAY['audit-administrator'::text]) AS actor_holds) AND ((jurisdiction_id IS NULL) OR (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['audit-administrator'::text]) AS actor_jurisdictions)::uuid[]))));

create policy entry_read_by_system on journal.entry for select to zhuoluo_app
  using ( SELECT platform.is_system() AS is_system);

create policy entry_read_with_clue on journal.entry for select to zhuoluo_app
  using (((subject_kind = 'clue'::text) AND (jurisdiction_id = ANY (( SELECT clues.readable_jurisdictions() AS readable_jurisdictions)::uuid[]))) OR ((subject_kind = 'case-file'::text) AND (jurisdiction_id = ANY (( SELECT clues.result_jurisdictions() AS result_jurisdictions)::uuid[]))));

create policy entry_read_with_look_back on journal.entry for select to zhuoluo_app
  using ((subject_kind = 'look-back'::text) AND (EXISTS ( SELECT
   FROM rectification.look_back b
  WHERE (b.id = entry.subject_id))));

create policy entry_read_with_problem on journal.entry for select to zhuoluo_app
  using ((subject_kind = 'problem'::text) AND (EXISTS ( SELECT
   FROM problems.problem p
  WHERE ((p.id = entry.subject_id) AND ((entry.event = ANY (ARRAY['problem-fed-back'::text, 'problem-handed-on'::text, 'problem-moved'::text, 'problem-closed'::text, 'problem-reopened'::text])) OR (p.jurisdiction_id = ANY (( SELECT problems.read_jurisdictions() AS read_jurisdictions)::uuid[])) OR (p.inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[])) OR (p.route = 'clue'::text))))));

create policy entry_read_with_task on journal.entry for select to zhuoluo_app
  using (((subject_kind = 'rectification-task'::text) AND (EXISTS ( SELECT
   FROM rectification.task t
  WHERE (t.id = entry.subject_id)))) OR ((subject_kind = 'letter'::text) AND (EXISTS ( SELECT
   FROM rectification.letter l
  WHERE ((l.id = entry.subject_id) AND ((entry.event <> ALL (ARRAY['letter-drafted'::text, 'letter-revised'::text])) OR (l.jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-clerk'::text, 'office-director'::text]) AS actor_jurisdictions)::uuid[]))))))));

create policy entry_written_as_oneself on journal.entry for insert to zhuoluo_app
  with check ((actor_kind = ( SELECT platform.actor_kind() AS actor_kind)) AND (NOT (actor_id IS DISTINCT FROM ( SELECT platform.actor_id() AS actor_id))));

create policy seal_by_system on journal.seal for all to zhuoluo_app
  using ( SELECT platform.is_system() AS is_system)
  with check ( SELECT platform.is_system() AS is_system);

create policy case_notification_changed on notices.case_notification for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT notices.office_jurisdictions() AS office_jurisdictions)::uuid[])));

create policy case_notification_drafted on notices.case_notification for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((state = 'drafted'::text) AND (drafted_by = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT notices.office_jurisdictions() AS office_jurisdictions)::uuid[]))));

create policy case_notification_read on notices.case_notification for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT notices.office_jurisdictions() AS office_jurisdictions)::uuid[])) OR ((published_on IS NOT NULL) AND (jurisdiction_id = ANY (( SELECT notices.own_jurisdictions() AS own_jurisdictions)::uuid[]))));

create policy public_notice_changed on notices.public_notice for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT notices.office_jurisdictions() AS office_jurisdictions)::uuid[])));

create policy public_notice_drafted on notices.public_notice for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((state = 'drafted'::text) AND (drafted_by = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT notices.office_jurisdictions() AS office_jurisdictions)::uuid[]))));

create policy public_notice_read on notices.public_notice for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT notices.office_jurisdictions() AS office_jurisdictions)::uuid[])) OR ((published_on IS NOT NULL) AND (jurisdiction_id = ANY (( SELECT notices.own_jurisdictions() AS own_jurisdictions)::uuid[]))));

create policy public_notice_read_by_owner on notices.public_notice for select to zhuoluo_owner
  using true;

create policy meeting_changed on papers.meeting for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[])))
  with check (( SELECT platform.is_system() AS is_system) OR ((state = 'open'::text) AND (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[]))) OR ((closed_by = ( SELECT platform.actor_id() AS actor_id)) AND (inspection_id = ANY (( SELECT rounds.actor_inspections(VARIADIC ARRAY['team-leader'::text]) AS actor_inspections)::uuid[]))));

create policy meeting_opened on papers.meeting for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((state = 'open'::text) AND (opened_by = ( SELECT platform.actor_id() AS actor_id)) AND (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[]))));

create policy meeting_read on papers.meeting for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[])) OR (jurisdiction_id = ANY (( SELECT problems.read_jurisdictions() AS read_jurisdictions)::uuid[])));

create policy meeting_read_by_owner on papers.meeting for select to zhuoluo_owner
  using true;

create policy paper_changed on papers.paper for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[])))
  with check (( SELECT platform.is_system() AS is_system) OR ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'reviewed'::text, 'tabled'::text])) AND (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[]))) OR (inspection_id = ANY (( SELECT rounds.actor_inspections(VARIADIC ARRAY['team-leader'::text]) AS actor_inspections)::uuid[])));

create policy paper_read on papers.paper for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[])) OR ((signed_at IS NOT NULL) AND (jurisdiction_id = ANY (( SELECT problems.read_jurisdictions() AS read_jurisdictions)::uuid[]))));

create policy paper_read_by_owner on papers.paper for select to zhuoluo_owner
  using true;

create policy paper_written on papers.paper for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((state = 'draft'::text) AND (written_by = ( SELECT platform.actor_id() AS actor_id)) AND (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[]))));

create policy sheet_answered on papers.sheet for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (unit_id = ANY (( SELECT problems.own_units() AS own_units)::uuid[])) OR (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[])))
  with check (( SELECT platform.is_system() AS is_system) OR ((state = ANY (ARRAY['agreed'::text, 'objected'::text])) AND (answered_by = ( SELECT platform.actor_id() AS actor_id)) AND (unit_id = ANY (( SELECT problems.own_units() AS own_units)::uuid[]))) OR ((state = 'withdrawn'::text) AND (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[]))));

create policy sheet_read on papers.sheet for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[])) OR ((state <> 'withdrawn'::text) AND (unit_id = ANY (( SELECT problems.own_units() AS own_units)::uuid[]))) OR (jurisdiction_id = ANY (( SELECT problems.read_jurisdictions() AS read_jurisdictions)::uuid[])));

create policy sheet_read_by_owner on papers.sheet for select to zhuoluo_owner
  using true;

create policy sheet_sent on papers.sheet for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((state = 'sent'::text) AND (sent_by = ( SELECT platform.actor_id() AS actor_id)) AND (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[]))));

create policy done_command_by_owner on platform.done_command for all to zhuoluo_owner
  using true
  with check true;

create policy done_command_read on platform.done_command for select to zhuoluo_app
  using (account_id = ( SELECT platform.actor_id() AS actor_id));

create policy done_command_written on platform.done_command for insert to zhuoluo_app
  with check (account_id = ( SELECT platform.actor_id() AS actor_id));

create policy outbox_delivered_by_system on platform.outbox for update to zhuoluo_app
  using ( SELECT platform.is_system() AS is_system)
  with check ( SELECT platform.is_system() AS is_system);

create policy outbox_read_by_owner on platform.outbox for select to zhuoluo_owner
  using true;

create policy outbox_read_by_system on platform.outbox for select to zhuoluo_app
  using ( SELECT platform.is_system() AS is_system);

create policy outbox_written_as_oneself on platform.outbox for insert to zhuoluo_app
  with check ((NOT (created_by IS DISTINCT FROM ( SELECT platform.actor_id() AS actor_id))) AND (delivered_at IS NULL));

create policy setting_by_system on platform.setting for all to zhuoluo_app
  using ( SELECT platform.is_system() AS is_system)
  with check ( SELECT platform.is_system() AS is_system);

create policy setting_read on platform.setting for select to zhuoluo_app
  using true;

create policy bigram_frequency_by_owner on problems.bigram_frequency for all to zhuoluo_owner
  using true
  with check true;

create policy number_series_by_owner on problems.number_series for all to zhuoluo_owner
  using true
  with check true;

create policy problem_changed on problems.problem for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT problems.office_jurisdictions() AS office_jurisdictions)::uuid[])) OR (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[])) OR (((fed_back_on IS NOT NULL) OR (route = 'immediate'::text)) AND (route IS DISTINCT FROM 'clue'::text) AND ((unit_id = ANY (( SELECT problems.own_units() AS own_units)::uuid[])) OR (round_id = ANY (( SELECT problems.supervised_rounds() AS supervised_rounds)::uuid[])))) OR ((route = 'clue'::text) AND (jurisdiction_id = ANY (( SELECT problems.discipline_jurisdictions() AS discipline_jurisdictions)::uuid[]))))
  with check (( SELECT platform.is_system() AS is_system) OR (((signed_by IS NULL) OR (signed_by = ( SELECT platform.actor_id() AS actor_id))) AND ((jurisdiction_id = ANY (( SELECT problems.office_jurisdictions() AS office_jurisdictions)::uuid[])) OR ((state <> 'closed'::text) AND (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[]))) OR ((state = ANY (ARRAY['handed-on'::text, 'closed'::text])) AND (route <> 'clue'::text) AND (round_id = ANY (( SELECT problems.supervised_rounds() AS supervised_rounds)::uuid[]))) OR ((state = ANY (ARRAY['handed-on'::text, 'closed'::text])) AND (route = 'clue'::text) AND (jurisdiction_id = ANY (( SELECT problems.discipline_jurisdictions() AS discipline_jurisdictions)::uuid[]))) OR ((state = 'handed-on'::text) AND (route <> 'clue'::text) AND (unit_id = ANY (( SELECT problems.own_units() AS own_units)::uuid[]))))));

create policy problem_changed_with_passed_clue on problems.problem for update to zhuoluo_app
  using ((route = 'clue'::text) AND (id = ANY (( SELECT clues.passed_problems() AS passed_problems)::uuid[])))
  with check ((route = 'clue'::text) AND (id = ANY (( SELECT clues.passed_problems() AS passed_problems)::uuid[])) AND ((signed_by IS NULL) OR (signed_by = ( SELECT platform.actor_id() AS actor_id))));

create policy problem_locked_by_look_back on problems.problem for update to zhuoluo_app
  using ((state = 'closed'::text) AND (route IS DISTINCT FROM 'clue'::text) AND (unit_id = ANY (( SELECT rectification.looking_back_units() AS looking_back_units)::uuid[])))
  with check false;

create policy problem_read on problems.problem for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT problems.read_jurisdictions() AS read_jurisdictions)::uuid[])) OR (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[])) OR (((fed_back_on IS NOT NULL) OR (route = 'immediate'::text)) AND (route IS DISTINCT FROM 'clue'::text) AND ((unit_id = ANY (( SELECT problems.own_units() AS own_units)::uuid[])) OR (round_id = ANY (( SELECT problems.supervised_rounds() AS supervised_rounds)::uuid[])))) OR ((route = 'clue'::text) AND (jurisdiction_id = ANY (( SELECT problems.discipline_jurisdictions() AS discipline_jurisdictions)::uuid[]))));

create policy problem_read_by_look_back on problems.problem for select to zhuoluo_app
  using (((state = 'closed'::text) OR (times_reopened > 0)) AND (route IS DISTINCT FROM 'clue'::text) AND (unit_id = ANY (( SELECT rectification.looking_back_units() AS looking_back_units)::uuid[])));

create policy problem_read_by_owner on problems.problem for select to zhuoluo_owner
  using true;

create policy problem_read_with_passed_clue on problems.problem for select to zhuoluo_app
  using ((route = 'clue'::text) AND (id = ANY (( SELECT clues.passed_problems() AS passed_problems)::uuid[])));

create policy problem_registered on problems.problem for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((state = 'registered'::text) AND (found_by = ( SELECT platform.actor_id() AS actor_id)) AND (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[]))));

create policy problem_registered_by_meeting on problems.problem for insert to zhuoluo_app
  with check ((state = 'registered'::text) AND (inspection_id = ANY (( SELECT rounds.actor_inspections(VARIADIC ARRAY['team-leader'::text]) AS actor_inspections)::uuid[])) AND papers.stands_for(id, number, found_by));

create policy problem_count_by_owner on problems.problem_count for all to zhuoluo_owner
  using true
  with check true;

create policy problem_count_read on problems.problem_count for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT problems.read_jurisdictions() AS read_jurisdictions)::uuid[])));

create policy problem_text_by_owner on problems.problem_text for all to zhuoluo_owner
  using true
  with check true;

create policy saved_view_own on problems.saved_view for all to zhuoluo_app
  using ((owner_id = ( SELECT platform.actor_id() AS actor_id)) OR ( SELECT platform.is_system() AS is_system))
  with check (owner_id = ( SELECT platform.actor_id() AS actor_id));

create policy accountability_read on rectification.accountability for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-clerk'::text, 'office-director'::text, 'leading-group-member'::text, 'discipline-officer'::text, 'organisation-officer'::text]) AS actor_jurisdictions)::uuid[])) OR (unit_id = ANY (( SELECT accounts.actor_units(VARIADIC ARRAY['unit-secretary'::text]) AS actor_units)::uuid[])));

create policy accountability_recorded on rectification.accountability for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((recorded_by = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-clerk'::text, 'office-director'::text]) AS actor_jurisdictions)::uuid[]))));

create policy accountability_revoked on rectification.accountability for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-director'::text]) AS actor_jurisdictions)::uuid[])));

create policy letter_changed on rectification.letter for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-clerk'::text, 'office-director'::text]) AS actor_jurisdictions)::uuid[])) OR ((issued_on IS NOT NULL) AND (unit_id = ANY (( SELECT accounts.actor_units(VARIADIC ARRAY['unit-contact'::text, 'unit-secretary'::text]) AS actor_units)::uuid[]))));

create policy letter_drafted on rectification.letter for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((state = 'drafted'::text) AND (drafted_by = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-clerk'::text, 'office-director'::text]) AS actor_jurisdictions)::uuid[]))));

create policy letter_read on rectification.letter for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-clerk'::text, 'office-director'::text, 'leading-group-member'::text, 'discipline-officer'::text]) AS actor_jurisdictions)::uuid[])) OR ((issued_on IS NOT NULL) AND ((unit_id = ANY (( SELECT accounts.actor_units(VARIADIC ARRAY['unit-contact'::text, 'unit-secretary'::text]) AS actor_units)::uuid[])) OR (inspection_id = ANY (( SELECT rounds.actor_inspections(VARIADIC ARRAY['team-leader'::text, 'team-deputy'::text, 'team-liaison'::text, 'team-member'::text]) AS actor_inspections)::uuid[])) OR (round_id = ANY (( SELECT accounts.actor_rounds(VARIADIC ARRAY['rectification-supervisor'::text]) AS actor_rounds)::uuid[])))));

create policy letter_read_by_owner on rectification.letter for select to zhuoluo_owner
  using true;

create policy letter_problem_listed on rectification.letter_problem for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-clerk'::text, 'office-director'::text]) AS actor_jurisdictions)::uuid[])));

create policy letter_problem_read on rectification.letter_problem for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (letter_id IN ( SELECT letter.id
   FROM rectification.letter)));

create policy look_back_read on rectification.look_back for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-clerk'::text, 'office-director'::text, 'leading-group-member'::text]) AS actor_jurisdictions)::uuid[])) OR (inspection_id = ANY (( SELECT rounds.actor_inspections(VARIADIC ARRAY['team-leader'::text, 'team-deputy'::text, 'team-liaison'::text, 'team-member'::text]) AS actor_inspections)::uuid[])) OR ((state = 'signed'::text) AND (unit_id = ANY (( SELECT accounts.actor_units(VARIADIC ARRAY['unit-contact'::text, 'unit-secretary'::text]) AS actor_units)::uuid[]))) OR (round_id = ANY (( SELECT accounts.actor_rounds(VARIADIC ARRAY['rectification-supervisor'::text]) AS actor_rounds)::uuid[])));

create policy look_back_read_by_look_back on rectification.look_back for select to zhuoluo_app
  using (unit_id = ANY (( SELECT rectification.looking_back_units() AS looking_back_units)::uuid[]));

create policy look_back_read_by_owner on rectification.look_back for select to zhuoluo_owner
  using true;

create policy look_back_recorded on rectification.look_back for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((state = 'recorded'::text) AND (looked_by = ( SELECT platform.actor_id() AS actor_id)) AND ((jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-clerk'::text, 'office-director'::text]) AS actor_jurisdictions)::uuid[])) OR (round_id = ANY (( SELECT accounts.actor_rounds(VARIADIC ARRAY['rectification-supervisor'::text]) AS actor_rounds)::uuid[])))));

create policy look_back_recorded_by_look_back on rectification.look_back for insert to zhuoluo_app
  with check ((state = 'recorded'::text) AND (looked_by = ( SELECT platform.actor_id() AS actor_id)) AND (unit_id = ANY (( SELECT rectification.looking_back_units() AS looking_back_units)::uuid[])));

create policy look_back_signed on rectification.look_back for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-director'::text]) AS actor_jurisdictions)::uuid[])))
  with check (( SELECT platform.is_system() AS is_system) OR ((state <> 'recorded'::text) AND (signed_by = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-director'::text]) AS actor_jurisdictions)::uuid[]))));

create policy task_assigned on rectification.task for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((assigned_by = ( SELECT platform.actor_id() AS actor_id)) AND ((jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-clerk'::text, 'office-director'::text]) AS actor_jurisdictions)::uuid[])) OR ((way = 'immediate'::text) AND (inspection_id = ANY (( SELECT rounds.actor_inspections(VARIADIC ARRAY['team-leader'::text]) AS actor_inspections)::uuid[]))))));

create policy task_changed on rectification.task for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-director'::text]) AS actor_jurisdictions)::uuid[])) OR (unit_id = ANY (( SELECT accounts.actor_units(VARIADIC ARRAY['unit-contact'::text, 'unit-secretary'::text]) AS actor_units)::uuid[])) OR (round_id = ANY (( SELECT accounts.actor_rounds(VARIADIC ARRAY['rectification-supervisor'::text]) AS actor_rounds)::uuid[])));

create policy task_read on rectification.task for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-clerk'::text, 'office-director'::text, 'leading-group-member'::text]) AS actor_jurisdictions)::uuid[])) OR (inspection_id = ANY (( SELECT rounds.actor_inspections(VARIADIC ARRAY['team-leader'::text, 'team-deputy'::text, 'team-liaison'::text, 'team-member'::text]) AS actor_inspections)::uuid[])) OR (unit_id = ANY (( SELECT accounts.actor_units(VARIADIC ARRAY['unit-contact'::text, 'unit-secretary'::text]) AS actor_units)::uuid[])) OR (round_id = ANY (( SELECT accounts.actor_rounds(VARIADIC ARRAY['rectification-supervisor'::text]) AS actor_rounds)::uuid[])));

create policy task_read_by_look_back on rectification.task for select to zhuoluo_app
  using (((state = 'signed-off'::text) OR (follows_id IS NOT NULL)) AND (unit_id = ANY (( SELECT rectification.looking_back_units() AS looking_back_units)::uuid[])));

create policy task_read_by_owner on rectification.task for select to zhuoluo_owner
  using true;

create policy import_preview_own on registry.import_preview for all to zhuoluo_app
  using (account_id = ( SELECT platform.actor_id() AS actor_id))
  with check ((account_id = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT registry.writable_jurisdictions() AS writable_jurisdictions)::uuid[])));

create policy jurisdiction_changed_by_director on registry.jurisdiction for update to zhuoluo_app
  using (COALESCE(parent_id, id) = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-director'::text]) AS actor_jurisdictions)::uuid[]))
  with check (COALESCE(parent_id, id) = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-director'::text]) AS actor_jurisdictions)::uuid[]));

create policy jurisdiction_changed_by_system on registry.jurisdiction for update to zhuoluo_app
  using ( SELECT platform.is_system() AS is_system)
  with check ( SELECT platform.is_system() AS is_system);

create policy jurisdiction_made_by_director on registry.jurisdiction for insert to zhuoluo_app
  with check (parent_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-director'::text]) AS actor_jurisdictions)::uuid[]));

create policy jurisdiction_made_by_system on registry.jurisdiction for insert to zhuoluo_app
  with check ( SELECT platform.is_system() AS is_system);

create policy jurisdiction_read on registry.jurisdiction for select to zhuoluo_app
  using (( SELECT platform.actor_kind() AS actor_kind) <> ''::text);

create policy jurisdiction_read_by_owner on registry.jurisdiction for select to zhuoluo_owner
  using true;

create policy leading_body_member_changed on registry.leading_body_member for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT registry.writable_jurisdictions() AS writable_jurisdictions)::uuid[])));

create policy leading_body_member_made on registry.leading_body_member for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT registry.writable_jurisdictions() AS writable_jurisdictions)::uuid[])));

create policy leading_body_member_read on registry.leading_body_member for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT registry.readable_jurisdictions() AS readable_jurisdictions)::uuid[])) OR (unit_id = ANY (( SELECT registry.readable_units() AS readable_units)::uuid[])));

create policy leading_body_member_read_by_owner on registry.leading_body_member for select to zhuoluo_owner
  using true;

create policy succession_made on registry.succession for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((from_jurisdiction_id = ANY (( SELECT registry.writable_jurisdictions() AS writable_jurisdictions)::uuid[])) AND ((to_jurisdiction_id IS NULL) OR (to_jurisdiction_id = ANY (( SELECT registry.writable_jurisdictions() AS writable_jurisdictions)::uuid[])))));

create policy succession_read on registry.succession for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (from_jurisdiction_id = ANY (( SELECT registry.readable_jurisdictions() AS readable_jurisdictions)::uuid[])) OR (to_jurisdiction_id = ANY (( SELECT registry.readable_jurisdictions() AS readable_jurisdictions)::uuid[])) OR (from_unit_id = ANY (( SELECT registry.readable_units() AS readable_units)::uuid[])) OR (to_unit_id = ANY (( SELECT registry.readable_units() AS readable_units)::uuid[])));

create policy succession_read_by_owner on registry.succession for select to zhuoluo_owner
  using true;

create policy unit_changed on registry.unit for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT registry.writable_jurisdictions() AS writable_jurisdictions)::uuid[])));

create policy unit_made on registry.unit for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT registry.writable_jurisdictions() AS writable_jurisdictions)::uuid[])));

create policy unit_read on registry.unit for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT registry.readable_jurisdictions() AS readable_jurisdictions)::uuid[])) OR (id = ANY (( SELECT registry.readable_units() AS readable_units)::uuid[])));

create policy unit_read_by_owner on registry.unit for select to zhuoluo_owner
  using true;

create policy unit_state_changed on registry.unit_state for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT registry.writable_jurisdictions() AS writable_jurisdictions)::uuid[])));

create policy unit_state_made on registry.unit_state for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT registry.writable_jurisdictions() AS writable_jurisdictions)::uuid[])));

create policy unit_state_read on registry.unit_state for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT registry.readable_jurisdictions() AS readable_jurisdictions)::uuid[])) OR (unit_id = ANY (( SELECT registry.readable_units() AS readable_units)::uuid[])));

create policy unit_state_read_by_owner on registry.unit_state for select to zhuoluo_owner
  using true;

create policy part_drafted on reports.part for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[])));

create policy part_read on reports.part for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[])) OR ((jurisdiction_id = ANY (( SELECT problems.read_jurisdictions() AS read_jurisdictions)::uuid[])) AND reports.readable(report_id)));

create policy part_read_by_owner on reports.part for select to zhuoluo_owner
  using true;

create policy part_written on reports.part for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[])))
  with check (( SELECT platform.is_system() AS is_system) OR (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[])));

create policy report_drafted on reports.report for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((state = 'drafting'::text) AND (drafted_by = ( SELECT platform.actor_id() AS actor_id)) AND (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[]))));

create policy report_read on reports.report for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[])) OR (((state <> 'drafting'::text) OR (jsonb_array_length(returns) > 0)) AND (jurisdiction_id = ANY (( SELECT problems.read_jurisdictions() AS read_jurisdictions)::uuid[]))));

create policy report_read_by_owner on reports.report for select to zhuoluo_owner
  using true;

create policy report_signed on reports.report for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (inspection_id = ANY (( SELECT problems.team_inspections() AS team_inspections)::uuid[])) OR ((state = 'under-review'::text) AND (jurisdiction_id = ANY (( SELECT problems.read_jurisdictions() AS read_jurisdictions)::uuid[]))))
  with check (( SELECT platform.is_system() AS is_system) OR (inspection_id = ANY (( SELECT rounds.actor_inspections(VARIADIC ARRAY['team-leader'::text, 'team-deputy'::text]) AS actor_inspections)::uuid[])) OR (jurisdiction_id = ANY (( SELECT problems.read_jurisdictions() AS read_jurisdictions)::uuid[])));

create policy inspection_added on rounds.inspection for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT rounds.writable_jurisdictions() AS writable_jurisdictions)::uuid[])));

create policy inspection_changed on rounds.inspection for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT rounds.writable_jurisdictions() AS writable_jurisdictions)::uuid[])) OR (id = ANY (( SELECT rounds.actor_inspections(VARIADIC ARRAY['team-leader'::text]) AS actor_inspections)::uuid[])));

create policy inspection_read on rounds.inspection for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT rounds.readable_jurisdictions() AS readable_jurisdictions)::uuid[])) OR (id = ANY (( SELECT rounds.actor_inspections(VARIADIC ARRAY['team-leader'::text, 'team-deputy'::text, 'team-liaison'::text, 'team-member'::text]) AS actor_inspections)::uuid[])) OR (round_id = ANY (( SELECT accounts.actor_rounds(VARIADIC ARRAY['rectification-supervisor'::text]) AS actor_rounds)::uuid[])) OR ((cancelled_on IS NULL) AND (unit_id = ANY (( SELECT accounts.actor_units(VARIADIC ARRAY['unit-contact'::text, 'unit-secretary'::text]) AS actor_units)::uuid[])) AND (round_id = ANY (( SELECT rounds.rounds_of_own_units() AS rounds_of_own_units)::uuid[]))));

create policy inspection_read_by_look_back on rounds.inspection for select to zhuoluo_app
  using (unit_id = ANY (( SELECT rectification.looking_back_units() AS looking_back_units)::uuid[]));

create policy inspection_read_by_owner on rounds.inspection for select to zhuoluo_owner
  using true;

create policy round_changed on rounds.round for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-clerk'::text, 'office-director'::text, 'leading-group-member'::text]) AS actor_jurisdictions)::uuid[])))
  with check (( SELECT platform.is_system() AS is_system) OR ((state = 'approved'::text) AND (approved_by = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['leading-group-member'::text]) AS actor_jurisdictions)::uuid[]))) OR ((state = 'planned'::text) AND (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-clerk'::text, 'office-director'::text, 'leading-group-member'::text]) AS actor_jurisdictions)::uuid[]))) OR ((state <> ALL (ARRAY['planned'::text, 'approved'::text])) AND (jurisdiction_id = ANY (( SELECT rounds.writable_jurisdictions() AS writable_jurisdictions)::uuid[]))));

create policy round_planned on rounds.round for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((state = 'planned'::text) AND (planned_by = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT rounds.writable_jurisdictions() AS writable_jurisdictions)::uuid[]))));

create policy round_read on rounds.round for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT rounds.readable_jurisdictions() AS readable_jurisdictions)::uuid[])) OR (id = ANY (( SELECT rounds.actor_rounds() AS actor_rounds)::uuid[])) OR (id = ANY (( SELECT rounds.rounds_of_own_units() AS rounds_of_own_units)::uuid[])));

create policy round_read_by_owner on rounds.round for select to zhuoluo_owner
  using true;

create policy edition_drafted on rulebook.edition for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((drafted_by = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-clerk'::text, 'office-director'::text]) AS actor_jurisdictions)::uuid[]))));

create policy edition_moved on rulebook.edition for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-clerk'::text, 'office-director'::text, 'leading-group-member'::text]) AS actor_jurisdictions)::uuid[])))
  with check (( SELECT platform.is_system() AS is_system) OR ((status = ANY (ARRAY['draft'::text, 'approved'::text])) AND (( SELECT platform.actor_id() AS actor_id) =
CASE status
    WHEN 'draft'::text THEN sent_back_by
    ELSE approved_by
END) AND (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-director'::text, 'leading-group-member'::text]) AS actor_jurisdictions)::uuid[]))) OR ((status = ANY (ARRAY['submitted'::text, 'withdrawn'::text])) AND (( SELECT platform.actor_id() AS actor_id) =
CASE status
    WHEN 'submitted'::text THEN submitted_by
    ELSE withdrawn_by
END) AND (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-clerk'::text, 'office-director'::text]) AS actor_jurisdictions)::uuid[]))));

create policy edition_read on rulebook.edition for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR ((status = 'approved'::text) AND ( SELECT rulebook.actor_reads() AS actor_reads)) OR (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-clerk'::text, 'office-director'::text, 'leading-group-member'::text]) AS actor_jurisdictions)::uuid[])));

create policy rulebook_changed_by_system on rulebook.rulebook for update to zhuoluo_app
  using ( SELECT platform.is_system() AS is_system)
  with check ( SELECT platform.is_system() AS is_system);

create policy rulebook_made_by_system on rulebook.rulebook for insert to zhuoluo_app
  with check ( SELECT platform.is_system() AS is_system);

create policy rulebook_read on rulebook.rulebook for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR ( SELECT rulebook.actor_reads() AS actor_reads));

create policy section_drafted on rulebook.section for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR (edition_id IN ( SELECT edition.id
   FROM rulebook.edition
  WHERE (edition.jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-clerk'::text, 'office-director'::text]) AS actor_jurisdictions)::uuid[])))));

create policy section_edited on rulebook.section for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (edition_id IN ( SELECT edition.id
   FROM rulebook.edition
  WHERE (edition.jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-clerk'::text, 'office-director'::text]) AS actor_jurisdictions)::uuid[])))))
  with check (( SELECT platform.is_system() AS is_system) OR (edited_by @> ARRAY[( SELECT platform.actor_id() AS actor_id)]));

create policy section_read on rulebook.section for select to zhuoluo_app
  using (edition_id IN ( SELECT edition.id
   FROM rulebook.edition));

create policy section_read_by_owner on rulebook.section for select to zhuoluo_owner
  using true;

create policy frozen_figure_frozen on statistics.frozen_figure for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((frozen_by = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-director'::text]) AS actor_jurisdictions)::uuid[]))));

create policy frozen_figure_read on statistics.frozen_figure for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-director'::text, 'leading-group-member'::text]) AS actor_jurisdictions)::uuid[])));

create policy body_changed on teams.body for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT teams.writable_jurisdictions() AS writable_jurisdictions)::uuid[])));

create policy body_made on teams.body for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT teams.writable_jurisdictions() AS writable_jurisdictions)::uuid[])));

create policy body_read on teams.body for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT teams.readable_jurisdictions() AS readable_jurisdictions)::uuid[])));

create policy import_preview_own on teams.import_preview for all to zhuoluo_app
  using ((account_id = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT teams.writable_jurisdictions() AS writable_jurisdictions)::uuid[])))
  with check ((account_id = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT teams.writable_jurisdictions() AS writable_jurisdictions)::uuid[])));

create policy nomination_changed on teams.nomination for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['office-clerk'::text, 'office-director'::text, 'leading-group-member'::text]) AS actor_jurisdictions)::uuid[])))
  with check (( SELECT platform.is_system() AS is_system) OR ((state = ANY (ARRAY['qualified'::text, 'unqualified'::text])) AND (checked_by = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT teams.writable_jurisdictions() AS writable_jurisdictions)::uuid[]))) OR ((state = ANY (ARRAY['approved'::text, 'declined'::text])) AND (decided_by = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['leading-group-member'::text]) AS actor_jurisdictions)::uuid[]))));

create policy nomination_made on teams.nomination for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR ((state = 'recommended'::text) AND (entered_by = ( SELECT platform.actor_id() AS actor_id)) AND (jurisdiction_id = ANY (( SELECT teams.writable_jurisdictions() AS writable_jurisdictions)::uuid[]))));

create policy nomination_read on teams.nomination for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT teams.pool_jurisdictions() AS pool_jurisdictions)::uuid[])));

create policy pool_person_changed on teams.pool_person for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT teams.writable_jurisdictions() AS writable_jurisdictions)::uuid[])));

create policy pool_person_made on teams.pool_person for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT accounts.actor_jurisdictions(VARIADIC ARRAY['leading-group-member'::text]) AS actor_jurisdictions)::uuid[])));

create policy pool_person_read on teams.pool_person for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT teams.pool_jurisdictions() AS pool_jurisdictions)::uuid[])));

create policy pool_person_read_by_owner on teams.pool_person for select to zhuoluo_owner
  using true;

create policy team_changed on teams.team for update to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT teams.writable_jurisdictions() AS writable_jurisdictions)::uuid[])));

create policy team_made on teams.team for insert to zhuoluo_app
  with check (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT teams.writable_jurisdictions() AS writable_jurisdictions)::uuid[])));

create policy team_read on teams.team for select to zhuoluo_app
  using (( SELECT platform.is_system() AS is_system) OR (jurisdiction_id = ANY (( SELECT teams.readable_jurisdictions() AS readable_jurisdictions)::uuid[])));

create policy team_read_by_owner on teams.team for select to zhuoluo_owner
  using true;

CREATE OR REPLACE FUNCTION accounts.actor_holds(VARIADIC roles text[])
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (
    select from accounts.role_grant g
    join accounts.account a on a.id = g.account_id and a.status = 'active'
    where g.account_id = platform.actor_id() and g.role = any (roles) and g.holds @> accounts.today())
$function$
;

CREATE OR REPLACE FUNCTION accounts.actor_inspections(VARIADIC roles text[])
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog'
RETURN accounts.actor_scopes('inspection'::text, roles)
;

CREATE OR REPLACE FUNCTION accounts.actor_jurisdictions(VARIADIC roles text[])
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct j.id), '{}')
  from accounts.role_grant g
  join accounts.account a on a.id = g.account_id and a.status = 'active'
  cross join lateral unnest(case when g.with_subordinates then registry.jurisdictions_under(g.scope_id) else array[g.scope_id] end) as j(id)
  where g.account_id = platform.actor_id() and g.scope_kind = 'jurisdiction' and g.role = any (roles) and g.holds @> accounts.today()
$function$
;

CREATE OR REPLACE FUNCTION accounts.actor_rounds(VARIADIC roles text[])
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog'
RETURN accounts.actor_scopes('round'::text, roles)
;

CREATE OR REPLACE FUNCTION accounts.actor_scopes(kind text, roles text[])
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct g.scope_id), '{}')
  from accounts.role_grant g
  join accounts.account a on a.id = g.account_id and a.status = 'active'
  where g.account_id = platform.actor_id() and g.scope_kind = kind and g.role = any (roles) and g.holds @> accounts.today()
    and (kind <> 'inspection' or rounds.is_authorised(g.scope_id) and not exists (select from assembly.recusal r
      where r.inspection_id = g.scope_id and r.person_id = assembly.actor_person() and r.state <> 'overruled'))
$function$
;

CREATE OR REPLACE FUNCTION accounts.actor_units(VARIADIC roles text[])
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog'
RETURN accounts.actor_scopes('unit'::text, roles)
;

CREATE OR REPLACE FUNCTION accounts.anybody()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (select from accounts.account)
$function$
;

CREATE OR REPLACE FUNCTION accounts.authenticate(token bytea, at timestamp with time zone, idle interval, longest interval, seen_every interval)
 RETURNS TABLE("sessionId" uuid, "accountId" uuid, name text, restricted boolean, grants jsonb)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  live accounts.session;
begin
  select s.* into live from accounts.session s
  where s.token_hash = token and s.ended_at is null and s.last_seen_at > at - idle and s.created_at > at - longest;
  if not found then return; end if;
  if live.last_seen_at < at - seen_every then
    update accounts.session s set last_seen_at = at where s.id = live.id and s.ended_at is null and s.last_seen_at < at - seen_every;
  end if;
  return query
    select live.id, a.id, a.display_name, a.must_change_password,
      case when a.must_change_password then '[]' else coalesce((
        select jsonb_agg(jsonb_build_object('role', g.role, 'scopeKind', g.scope_kind, 'scopeId', g.scope_id,
          'withSubordinates', g.with_subordinates) order by g.from_on, g.id)
        from accounts.role_grant g
        where g.account_id = a.id and g.holds @> (at at time zone 'Asia/Shanghai')::date), '[]') end
    from accounts.account a where a.id = live.account_id and a.status = 'active';
end $function$
;

CREATE OR REPLACE FUNCTION accounts.end_sessions(account uuid, at timestamp with time zone, except_session uuid)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  ended integer;
begin
  if not (platform.is_system() or account = platform.actor_id() or exists (
    select from accounts.account a where a.id = account
      and a.jurisdiction_id = any (accounts.actor_jurisdictions('system-administrator', 'security-administrator')))) then
    raise exception 'the sessions of this account are not the actor''s to end' using errcode = 'insufficient_privilege';
  end if;
  update accounts.session s set ended_at = at
  where s.account_id = account and s.ended_at is null and s.id is distinct from except_session;
  get diagnostics ended = row_count;
  return ended;
end $function$
;

CREATE OR REPLACE FUNCTION accounts.guard_end()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if new.ended_on is null and old.ended_on is not null or new.ended_on > old.ended_on then
    raise exception 'grant % has ended and does not begin again', old.id
      using errcode = 'check_violation', constraint = 'role_grant_end_stays';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION accounts.holds_today(account uuid, sought text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (select from accounts.role_grant g where g.account_id = account and g.role = sought and g.holds @> accounts.today())
$function$
;

CREATE OR REPLACE FUNCTION accounts.ids_named(pattern text)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  with named as (select a.id from accounts.account a where a.display_name ilike pattern or a.login_name ilike pattern)
  select coalesce(array_agg(found.id), '{}')
  from (select id from named union all select g.id from accounts.role_grant g join named on named.id = g.account_id) found
  where platform.is_system() or accounts.actor_holds('system-administrator', 'security-administrator', 'audit-administrator')
$function$
;

CREATE OR REPLACE FUNCTION accounts.keep_in_lane()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  lane text[] := '{version}';
  own constant text[] := '{password_hash,previous_password_hashes,password_changed_at,must_change_password,totp_secret,totp_confirmed_at,recovery_code_hashes}';
  strayed text;
begin
  if platform.actor_kind() = 'door' then
    lane := lane || '{locked_at,recovery_code_hashes}'::text[];
  elsif old.id = platform.actor_id() then
    lane := lane || own;
  elsif platform.actor_kind() = 'account' then
    if old.jurisdiction_id = any (accounts.actor_jurisdictions('system-administrator')) then
      lane := lane || '{display_name,staff_number,status}'::text[];
      if not accounts.watches(old.id) then
        lane := lane || '{password_hash,previous_password_hashes,password_changed_at,must_change_password}'::text[];
      end if;
    end if;
    if old.jurisdiction_id = any (accounts.actor_jurisdictions('security-administrator')) then
      lane := lane || '{locked_at,totp_secret,totp_confirmed_at,recovery_code_hashes}'::text[];
    end if;
  else
    return new;
  end if;
  select key into strayed from jsonb_each(to_jsonb(new)) n
  where n.value is distinct from to_jsonb(old) -> n.key and n.key <> all (lane) limit 1;
  if strayed is not null then
    raise exception 'account.% is not the actor''s to change', strayed using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION accounts.keep_spent_step()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if old.totp_last_step is not null and coalesce(new.totp_last_step, 0) < old.totp_last_step then
    raise exception 'a spent code cannot be spent anew' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION accounts.names(ids uuid[])
 RETURNS TABLE(id uuid, display_name text, login_name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select named.id, a.display_name, case when may.see then a.login_name end
  from (
    select i.id, i.id as account_id from unnest(ids) i(id)
    union all
    select g.id, g.account_id from accounts.role_grant g where g.id = any (ids)
  ) named
  join accounts.account a on a.id = named.account_id
  cross join (select platform.is_system()
    or accounts.actor_holds('system-administrator', 'security-administrator', 'audit-administrator') as see) may
  where platform.actor_kind() in ('account', 'system')
$function$
;

CREATE OR REPLACE FUNCTION accounts.other_holders(sought text, besides uuid)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select count(distinct g.account_id)::integer from accounts.role_grant g
  join accounts.account a on a.id = g.account_id and a.status = 'active'
  where g.role = sought and g.account_id <> besides and g.holds @> accounts.today()
$function$
;

CREATE OR REPLACE FUNCTION accounts.scope_jurisdiction(kind text, scope uuid)
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return case kind
    when 'jurisdiction' then (select id from registry.jurisdiction where id = scope)
    when 'unit' then registry.unit_jurisdiction(scope)
    when 'round' then rounds.round_jurisdiction(scope)
    when 'inspection' then rounds.inspection_jurisdiction(scope) end;
end $function$
;

CREATE OR REPLACE FUNCTION accounts.scope_name(kind text, scope uuid)
 RETURNS text
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return case kind
    when 'jurisdiction' then (select name from registry.jurisdiction where id = scope)
    when 'unit' then registry.unit_name(scope)
    when 'round' then rounds.round_name(scope)
    when 'inspection' then rounds.inspection_name(scope) end;
end $function$
;

CREATE OR REPLACE FUNCTION accounts.sweep(at timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  swept integer;
begin
  if not platform.is_system() then
    raise exception 'only the program sweeps' using errcode = 'insufficient_privilege';
  end if;
  delete from accounts.attempt where last_at < at - interval '30 days' and totp_last_step is null;
  delete from accounts.session where last_seen_at < at - interval '183 days';
  get diagnostics swept = row_count;
  return swept;
end $function$
;

CREATE OR REPLACE FUNCTION accounts.taken(login text, staff text, besides uuid)
 RETURNS TABLE(login_taken boolean, staff_taken boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (select from accounts.account where lower(login_name) = lower(login) and id is distinct from besides),
    exists (select from accounts.account where lower(staff_number) = lower(staff) and id is distinct from besides)
  where platform.is_system() or accounts.actor_holds('system-administrator')
$function$
;

CREATE OR REPLACE FUNCTION accounts.today()
 RETURNS date
 LANGUAGE sql
 STABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog'
RETURN ((now() AT TIME ZONE 'Asia/Shanghai'::text))::date
;

CREATE OR REPLACE FUNCTION accounts.watches(account uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (select from accounts.role_grant g where g.account_id = account and g.seat in ('security', 'audit')
    and not isempty(g.holds) and (upper_inf(g.holds) or upper(g.holds) > accounts.today()))
$function$
;

CREATE OR REPLACE FUNCTION assembly.actor_person()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select p.id from teams.pool_person p where p.account_id = platform.actor_id() and p.left_on is null
$function$
;

CREATE OR REPLACE FUNCTION assembly.grants_wanted()
 RETURNS TABLE(seat_id uuid, account_id uuid, display_name text, login_name text, role text, inspection_id uuid, inspection_name text, from_on date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select s.id, a.id, a.display_name, a.login_name,
    case s.seat when 'leader' then 'team-leader' when 'deputy' then 'team-deputy' when 'liaison' then 'team-liaison' else 'team-member' end,
    i.id, accounts.scope_name('inspection', i.id), s.from_on
  from assembly.seat s
  join rounds.round r on r.id = s.round_id and r.state not in ('planned', 'closed')
  join rounds.inspection i on i.round_id = s.round_id and i.team_id = s.team_id and i.cancelled_on is null and i.finished_on is null
  join teams.pool_person p on p.id = s.person_id and p.left_on is null
  join accounts.account a on a.id = p.account_id and a.status = 'active'
  where s.ended_on is null and s.jurisdiction_id = any (accounts.actor_jurisdictions('security-administrator'))
    and a.jurisdiction_id = any (accounts.actor_jurisdictions('security-administrator'))
    and not exists (select from assembly.recusal x where x.inspection_id = i.id and x.person_id = s.person_id and x.state <> 'overruled')
    and not exists (select from accounts.role_grant g where g.account_id = a.id and g.scope_kind = 'inspection'
      and g.scope_id in (i.id, i.under_inspection_id) and not isempty(g.holds) and (upper(g.holds) is null or upper(g.holds) > accounts.today()))
  order by s.from_on, a.display_name
$function$
;

CREATE OR REPLACE FUNCTION assembly.guard_draw()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if old.state <> 'committed' or (new.round_id, new.ordinal, new.again_because, new.statement, new.commitment, new.opened_by, new.opened_at)
     is distinct from (old.round_id, old.ordinal, old.again_because, old.statement, old.commitment, old.opened_by, old.opened_at) then
    raise exception 'draw % stays as it is', old.id using errcode = 'check_violation', constraint = 'draw_stays';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION assembly.guard_objection()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if old.state in ('upheld', 'rejected') or old.state = 'raised' and new.state <> 'verified' or new.state = 'raised' then
    raise exception 'an objection that is % does not become %', old.state, new.state using errcode = 'check_violation', constraint = 'objection_goes_on';
  end if;
  if (new.inspection_id, new.seat_id, new.person_id, new.reason, new.evidence, new.raised_by, new.raised_at)
     is distinct from (old.inspection_id, old.seat_id, old.person_id, old.reason, old.evidence, old.raised_by, old.raised_at)
     or old.verification_note is not null and new.verification_note is distinct from old.verification_note then
    raise exception 'objection % says something else than was raised and verified', old.id using errcode = 'check_violation', constraint = 'objection_said_stays';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION assembly.guard_proposal()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if old.state in ('accepted', 'cancelled', 'replaced') then
    raise exception 'proposal % has been decided', old.id using errcode = 'check_violation', constraint = 'proposal_decided_stays';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION assembly.guard_recusal()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if old.state <> 'raised' or (new.inspection_id, new.person_id, new.source, new.finding, new.raised_by, new.raised_at)
     is distinct from (old.inspection_id, old.person_id, old.source, old.finding, old.raised_by, old.raised_at) then
    raise exception 'recusal % has been decided, or says something else than was raised', old.id
      using errcode = 'check_violation', constraint = 'recusal_decided_stays';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION assembly.guard_substitution()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if old.state in ('approved', 'withdrawn', 'lapsed') then
    raise exception 'substitution % has been decided', old.id using errcode = 'check_violation', constraint = 'substitution_decided_stays';
  end if;
  if old.state = 'open' and new.state = 'approved' or new.state = 'withdrawn' and old.ground = 'recusal' then
    raise exception 'a substitution that is % does not become %', old.state, new.state using errcode = 'check_violation', constraint = 'substitution_goes_on';
  end if;
  if (new.seat_id, new.ground, new.recusal_id, new.words, new.opened_by, new.opened_at)
     is distinct from (old.seat_id, old.ground, old.recusal_id, old.words, old.opened_by, old.opened_at) then
    raise exception 'substitution % says something else than was opened', old.id using errcode = 'check_violation', constraint = 'substitution_opened_stays';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION authorisations.guard_appraisal()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if old.sent_on is not null or (new.round_id, new.person_id) is distinct from (old.round_id, old.person_id) then
    raise exception 'appraisal % is sent and stays', old.id using errcode = 'check_violation', constraint = 'appraisal_sent_stays';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION authorisations.guard_authorisation()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  is_decided constant boolean := new.state <> old.state or old.asked is not null and new.asked is null;
begin
  if old.state in ('declined', 'withdrawn') or (new.inspection_id, new.leader_name, new.drafted_by, new.drafted_at)
       is distinct from (old.inspection_id, old.leader_name, old.drafted_by, old.drafted_at)
     or old.state = 'approved' and (new.decision_number, new.from_on, new.deputies, new.decided_by, new.decided_at)
       is distinct from (old.decision_number, old.from_on, old.deputies, old.decided_by, old.decided_at) then
    raise exception 'what authorisation % says has been decided', old.id using errcode = 'check_violation', constraint = 'authorisation_decided_stays';
  end if;
  if new.state <> old.state and not (old.state = 'drafted' and new.state in ('approved', 'declined') or old.state = 'approved' and new.state = 'withdrawn')
     or old.state = 'approved' and new.to_on <> old.to_on and (old.asked is distinct from 'extension' or new.to_on <> old.asked_to)
     or new.state = 'withdrawn' and old.asked is distinct from 'withdrawal'
     or old.asked is not null and new.asked is not null and new is distinct from old then
    raise exception 'authorisation % does not go on so', old.id using errcode = 'check_violation', constraint = 'authorisation_goes_on';
  end if;
  if platform.actor_kind() <> 'account' then return new; end if;
  if is_decided and (platform.actor_id() in (old.asked_by, case when old.state = 'drafted' then old.drafted_by end)
       or not new.jurisdiction_id = any (accounts.actor_jurisdictions('leading-group-member')))
     or old.state = 'drafted' and is_decided and new.decided_by is distinct from platform.actor_id()
     or not is_decided and not new.jurisdiction_id = any (rounds.writable_jurisdictions())
     or old.asked is null and new.asked is not null and new.asked_by is distinct from platform.actor_id() then
    raise exception 'a step of authorisation % is not the actor''s', old.id
      using errcode = 'insufficient_privilege', constraint = 'authorisation_step_of_its_own';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION authorisations.guard_findings()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if jsonb_array_length(new.findings) <> jsonb_array_length(old.findings) or exists (
      select from jsonb_array_elements(old.findings) with ordinality was (f, at) join jsonb_array_elements(new.findings) with ordinality now (f, at) using (at)
      where was.f is distinct from now.f and (was.f ->> 'mendedOn' is not null or was.f - array['mendedOn', 'how'] <> now.f - array['mendedOn', 'how'])) then
    raise exception 'findings of visit % are not as they were found and mended', old.id
      using errcode = 'check_violation', constraint = 'visit_findings_mended_once';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION authorisations.guard_material()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if old.state <> 'out' or (new.round_id, new.person_id, new.name, new.copies, new.issued_on, new.issued_by)
     is distinct from (old.round_id, old.person_id, old.name, old.copies, old.issued_on, old.issued_by) then
    raise exception 'material % is settled, or says something else than was handed out', old.id
      using errcode = 'check_violation', constraint = 'material_settled_stays';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION authorisations.guard_preparation()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if platform.actor_kind() = 'account' and new.waiver is null and exists (select from authorisations.unprepared(new.inspection_id)) then
    raise exception 'somebody of the team of authorisation % is not prepared', new.id
      using errcode = 'check_violation', constraint = 'authorisation_of_prepared';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION authorisations.guard_signer()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if platform.actor_kind() = 'account' and platform.actor_id() = any (authorisations.writers(new.id)) then
    raise exception 'authorisation % is decided by one of its writers', new.id
      using errcode = 'check_violation', constraint = 'authorisation_signer_wrote_nothing';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION authorisations.is_leaders(authorisation uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (select from authorisations.authorisation a join rounds.inspection i on i.id = a.inspection_id
    where a.id = authorisation and rounds.same_leader(a.leader_name, a.leader_person_id, i.leader_name, i.leader_person_id)
      and (platform.is_system() or i.jurisdiction_id = any (rounds.readable_jurisdictions()) or i.id = any (rounds.granted_inspections())))
$function$
;

CREATE OR REPLACE FUNCTION authorisations.own_seats()
 RETURNS TABLE(round_id uuid, jurisdiction_id uuid, person_id uuid, round_name text, team_name text, seat text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select s.round_id, s.jurisdiction_id, s.person_id, rounds.round_name(s.round_id), teams.team_name(s.team_id), s.seat
  from assembly.seat s join rounds.round r on r.id = s.round_id and r.state not in ('planned', 'closed')
  where s.ended_on is null and s.person_id = assembly.actor_person()
$function$
;

CREATE OR REPLACE FUNCTION authorisations.place_of(inspection uuid, OUT unit_name text, OUT team_name text, OUT round_name text, OUT leader_name text, OUT objects text[])
 RETURNS record
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select registry.unit_name(i.unit_id), teams.team_name(i.team_id), rounds.round_name(i.round_id), i.leader_name,
    array(select registry.unit_name(along.unit_id) from rounds.inspection along
      where along.under_inspection_id = i.id and along.cancelled_on is null order by 1)
  from rounds.inspection i where i.id = inspection
    and (platform.is_system() or i.jurisdiction_id = any (rounds.readable_jurisdictions()) or i.id = any (rounds.granted_inspections()))
$function$
;

CREATE OR REPLACE FUNCTION authorisations.unprepared(inspection uuid)
 RETURNS TABLE(person_id uuid, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select s.person_id, p.name
  from rounds.inspection i
  left join assembly.seat s on s.round_id = i.round_id and s.team_id = i.team_id and s.ended_on is null
  left join teams.pool_person p on p.id = s.person_id
  where i.id = inspection and (s.id is null
    or not exists (select from authorisations.undertaking u where u.round_id = i.round_id and u.person_id = s.person_id)
    or not exists (select from authorisations.training t where t.round_id = i.round_id and t.attended ? s.person_id::text))
    and (platform.is_system() or i.jurisdiction_id = any (teams.pool_jurisdictions()) or i.id = any (rounds.granted_inspections()))
  order by p.name
$function$
;

CREATE OR REPLACE FUNCTION authorisations.writers(authorisation uuid)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct e.actor_id), '{}') from authorisations.authorisation a join journal.entry e on e.subject_id = a.id
  where a.id = writers.authorisation and e.event in ('authorisation-drafted', 'authorisation-changed') and e.result = 'done' and e.actor_id is not null
    and (platform.is_system() or a.jurisdiction_id = any (rounds.readable_jurisdictions()))
$function$
;

CREATE OR REPLACE FUNCTION calendar.may_write()
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
RETURN (platform.is_system() OR (EXISTS (SELECT FROM registry.jurisdiction j WHERE ((j.parent_id IS NULL) AND (j.id = ANY (accounts.actor_jurisdictions(VARIADIC ARRAY['office-director'::text])))))))
;

CREATE OR REPLACE FUNCTION clues.came_from(clue uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select j.name from clues.clue n join clues.clue o on o.id = n.passed_from join registry.jurisdiction j on j.id = o.jurisdiction_id
  where n.id = clue and (platform.is_system()
    or n.jurisdiction_id = any (accounts.actor_jurisdictions('discipline-receiving-desk', 'discipline-officer', 'office-director')))
$function$
;

CREATE OR REPLACE FUNCTION clues.counts(in_round uuid)
 RETURNS TABLE(jurisdiction_id uuid, clues bigint, open_clues bigint, cases bigint, sanctioned_people bigint, sanctions bigint, talks bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select j.id,
    (select count(*) from clues.clue c where c.jurisdiction_id = j.id and c.passed_from is null and (in_round is null or c.round_id = in_round)),
    (select count(*) from clues.clue c where c.jurisdiction_id = j.id and c.state <> 'closed' and (in_round is null or c.round_id = in_round)),
    (select count(*) from clues.case_file f where f.jurisdiction_id = j.id and (in_round is null or f.round_id = in_round)),
    (select count(distinct s.person_id) from clues.sanction s join clues.case_file f on f.id = s.case_id
      where s.jurisdiction_id = j.id and (in_round is null or f.round_id = in_round)),
    (select count(*) from clues.sanction s join clues.case_file f on f.id = s.case_id
      where s.jurisdiction_id = j.id and (in_round is null or f.round_id = in_round)),
    (select count(*) from clues.talk t where t.jurisdiction_id = j.id and (in_round is null or t.round_id = in_round))
  from registry.jurisdiction j
  where platform.is_system() or j.id = any (accounts.actor_jurisdictions('office-clerk', 'office-director', 'leading-group-member',
    'discipline-receiving-desk', 'discipline-officer'))
$function$
;

CREATE OR REPLACE FUNCTION clues.desk_jurisdictions()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
AS $function$
  select accounts.actor_jurisdictions('discipline-receiving-desk')
$function$
;

CREATE OR REPLACE FUNCTION clues.director_jurisdictions()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
AS $function$
  select accounts.actor_jurisdictions('office-director')
$function$
;

CREATE OR REPLACE FUNCTION clues.discipline_jurisdictions()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
AS $function$
  select accounts.actor_jurisdictions('discipline-receiving-desk', 'discipline-officer')
$function$
;

CREATE OR REPLACE FUNCTION clues.guard_case()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  course constant text[] := array['filed', 'investigating', 'trial', 'concluded'];
begin
  if old.state = 'concluded' then
    raise exception 'case % is concluded and never changes', old.number using errcode = 'check_violation', constraint = 'case_concluded_stays';
  end if;
  if (new.jurisdiction_id, new.edition_id, new.round_id, new.year, new.ordinal, new.number, new.title, new.filed_on, new.filed_by, new.filed_by_name)
     is distinct from (old.jurisdiction_id, old.edition_id, old.round_id, old.year, old.ordinal, old.number, old.title, old.filed_on, old.filed_by, old.filed_by_name)
   or old.investigated_by is not null and (new.investigated_by, new.investigated_by_name, new.investigating_on)
     is distinct from (old.investigated_by, old.investigated_by_name, old.investigating_on) then
    raise exception 'what case % began as stays', old.number using errcode = 'check_violation', constraint = 'case_origin_stays';
  end if;
  if new.state <> old.state and array_position(course, new.state) <> array_position(course, old.state) + 1 then
    raise exception 'a case that is % does not become %', old.state, new.state using errcode = 'check_violation', constraint = 'case_goes_on';
  end if;
  if platform.actor_kind() <> 'account' then return new; end if;
  -- 查审分离: whoever investigates does so as himself, and takes no part in the trial.
  if new.investigated_by is distinct from old.investigated_by and new.investigated_by <> platform.actor_id()
     or new.state <> old.state and new.state in ('trial', 'concluded') and new.investigated_by = platform.actor_id() then
    raise exception 'a step of case % is not the actor''s', old.number using errcode = 'insufficient_privilege', constraint = 'case_step_of_its_own';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION clues.guard_clue()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if old.state = 'closed' then
    raise exception 'clue % is closed and never changes', old.number using errcode = 'check_violation', constraint = 'clue_closed_stays';
  end if;
  if (new.jurisdiction_id, new.round_id, new.inspection_id, new.unit_id, new.edition_id, new.problem_id, new.year, new.ordinal, new.number, new.source,
      new.found_on, new.matter, new.discipline, new.evidence, new.transferred_on, new.transferred_by, new.transferred_by_name, new.passed_from)
     is distinct from
     (old.jurisdiction_id, old.round_id, old.inspection_id, old.unit_id, old.edition_id, old.problem_id, old.year, old.ordinal, old.number, old.source,
      old.found_on, old.matter, old.discipline, old.evidence, old.transferred_on, old.transferred_by, old.transferred_by_name, old.passed_from) then
    raise exception 'where clue % comes from never changes', old.number using errcode = 'check_violation', constraint = 'clue_origin_stays';
  end if;
  if platform.actor_kind() <> 'account' then return new; end if;
  if new.state <> old.state and new.state <> all (case old.state
      when 'transferred' then array['received']
      when 'received' then array['disposed', 'concluded', 'passing']
      when 'disposed' then array['under-case', 'concluded', 'passing']
      when 'passing' then array['received', 'closed']
      when 'under-case' then array['concluded']
      when 'concluded' then array['returned']
      else array['concluded', 'closed'] end) then
    raise exception 'a clue that is % does not become %', old.state, new.state using errcode = 'check_violation', constraint = 'clue_goes_on';
  end if;
  if new.received_by is distinct from old.received_by
     and not (new.received_by = platform.actor_id() and new.jurisdiction_id = any (accounts.actor_jurisdictions('discipline-receiving-desk')))
   or new.disposed_by is distinct from old.disposed_by and new.disposed_by is not null
     and not (new.disposed_by = platform.actor_id() and new.jurisdiction_id = any (accounts.actor_jurisdictions('discipline-officer')))
   or new.concluded_by is distinct from old.concluded_by and new.finding <> 'passed-on'
     and not (new.concluded_by = platform.actor_id() and new.jurisdiction_id = any (case new.finding
       when 'duplicate' then accounts.actor_jurisdictions('discipline-receiving-desk') else accounts.actor_jurisdictions('discipline-officer') end))
   or new.passed_by is distinct from old.passed_by and new.passed_by is not null
     and not (new.passed_by = platform.actor_id() and new.jurisdiction_id = any (clues.discipline_jurisdictions()))
   or new.returned_by is distinct from old.returned_by and new.returned_by is not null
     and not (new.returned_by = platform.actor_id()
       and coalesce(new.passed_to, new.jurisdiction_id) = any (accounts.actor_jurisdictions('discipline-receiving-desk'))) then
    raise exception 'a step of clue % is not the actor''s', old.number using errcode = 'insufficient_privilege', constraint = 'clue_step_of_its_own';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION clues.next_ordinal(kind text, jurisdiction uuid, in_year integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform pg_advisory_xact_lock(hashtextextended('clues ' || kind || jurisdiction || in_year, 0));
  return case kind
    when 'clue' then (select coalesce(max(ordinal), 0) + 1 from clues.clue where jurisdiction_id = jurisdiction and year = in_year)
    else (select coalesce(max(ordinal), 0) + 1 from clues.case_file where jurisdiction_id = jurisdiction and year = in_year) end;
end $function$
;

CREATE OR REPLACE FUNCTION clues.officer_jurisdictions()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
AS $function$
  select accounts.actor_jurisdictions('discipline-officer')
$function$
;

CREATE OR REPLACE FUNCTION clues.pass_receipt(origin uuid)
 RETURNS TABLE(number text, received_on date, received_by_name text, closed_on date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select n.number, n.received_on, n.received_by_name, n.closed_on from clues.clue n join clues.clue o on o.id = n.passed_from
  where o.id = origin and (platform.is_system()
    or o.jurisdiction_id = any (accounts.actor_jurisdictions('discipline-receiving-desk', 'discipline-officer', 'office-director'))
    or o.passed_to = any (accounts.actor_jurisdictions('discipline-receiving-desk')))
$function$
;

CREATE OR REPLACE FUNCTION clues.passed_problems()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select coalesce(array_agg(c.problem_id), '{}') from clues.clue c where c.passed_from is not null and c.problem_id is not null
    and c.jurisdiction_id = any (accounts.actor_jurisdictions('discipline-receiving-desk', 'discipline-officer', 'office-director'))
$function$
;

CREATE OR REPLACE FUNCTION clues.readable_jurisdictions()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
AS $function$
  select accounts.actor_jurisdictions('discipline-receiving-desk', 'discipline-officer', 'office-director')
$function$
;

CREATE OR REPLACE FUNCTION clues.receipts(of_inspection uuid)
 RETURNS TABLE(id uuid, number text, problem_id uuid, inspection_id uuid, jurisdiction_id uuid, unit_id uuid, transferred_on date, transferred_by_name text, received_on date, received_by_name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select c.id, c.number, c.problem_id, c.inspection_id, c.jurisdiction_id, c.unit_id,
    c.transferred_on, c.transferred_by_name, c.received_on, c.received_by_name
  from clues.clue c
  where (of_inspection is null or c.inspection_id = of_inspection)
    and ((select platform.is_system())
      or c.jurisdiction_id = any ((select accounts.actor_jurisdictions('office-clerk', 'office-director'))::uuid[])
      or c.inspection_id = any ((select rounds.actor_inspections('team-leader', 'team-deputy', 'team-liaison', 'team-member'))::uuid[]))
$function$
;

CREATE OR REPLACE FUNCTION clues.result_jurisdictions()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
AS $function$
  select accounts.actor_jurisdictions('discipline-receiving-desk', 'discipline-officer', 'office-director', 'leading-group-member')
$function$
;

CREATE OR REPLACE FUNCTION clues.roles_at(jurisdiction uuid, inspection uuid, roles text[])
 RETURNS text[]
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(array_agg(role), '{}') from unnest(roles) role
  where platform.is_system() or jurisdiction = any (accounts.actor_jurisdictions(role)) or inspection = any (rounds.actor_inspections(role))
$function$
;

CREATE OR REPLACE FUNCTION clues.was_passed(origin uuid, jurisdiction uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (select from clues.clue c where c.id = origin and c.passed_to = jurisdiction and c.finding = 'passed-on')
$function$
;

CREATE OR REPLACE FUNCTION evidence.guard_file_key()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if old.wiped_at is not null or new.wiped_at is null or (new.inspection_id, new.round_id, new.jurisdiction_id, new.cipher, new.master_mark, new.made_at)
       is distinct from (old.inspection_id, old.round_id, old.jurisdiction_id, old.cipher, old.master_mark, old.made_at)
     or not exists (select from rounds.inspection i where i.id = old.inspection_id and (i.finished_on is not null or i.cancelled_on is not null)) then
    raise exception 'the key of inspection % stays until it is over', old.inspection_id using errcode = 'check_violation', constraint = 'file_key_stays';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION evidence.guard_item()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if (new.inspection_id, new.round_id, new.jurisdiction_id, new.number, new.name, new.origin, new.uploaded_by, new.uploaded_by_name, new.uploaded_at,
       new.cipher, new.piece_bytes, new.frame_bytes, new.kept_where, new.secrecy, new.bytes)
     is distinct from (old.inspection_id, old.round_id, old.jurisdiction_id, old.number, old.name, old.origin, old.uploaded_by, old.uploaded_by_name,
       old.uploaded_at, old.cipher, old.piece_bytes, old.frame_bytes, old.kept_where, old.secrecy, old.bytes)
     or old.kept_at is not null and (new.kept_at, new.sha256, new.kind) is distinct from (old.kept_at, old.sha256, old.kind)
     or old.sm3 is not null and new.sm3 is distinct from old.sm3 then
    raise exception 'evidence % stays as it came', old.id using errcode = 'check_violation', constraint = 'item_stays';
  end if;
  if old.state in ('withdrawn', 'refused') or new.state <> old.state and not (
       old.state = 'uploading' and new.state in ('kept', 'refused', 'withdrawn') or old.state in ('kept', 'index-only') and new.state = 'withdrawn') then
    raise exception 'evidence % does not go on so', old.id using errcode = 'check_violation', constraint = 'item_goes_on';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION evidence.guard_object()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if old.object_id is not null and new.object_id is distinct from old.object_id then
    raise exception 'the content of evidence % stays', old.id using errcode = 'check_violation', constraint = 'item_object_stays';
  end if;
  if new.description is distinct from old.description then
    raise exception 'what evidence % is said to be stays', old.id using errcode = 'check_violation', constraint = 'item_description_stays';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION evidence.index_jurisdictions()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select accounts.actor_jurisdictions('office-clerk', 'office-director', 'leading-group-member')
$function$
;

CREATE OR REPLACE FUNCTION evidence.sees_views(inspection uuid, jurisdiction uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select platform.is_system() or jurisdiction = any (accounts.actor_jurisdictions('office-clerk', 'office-director'))
    or inspection = any (evidence.team_inspections()) and inspection = any (rounds.actor_inspections('team-leader'))
$function$
;

CREATE OR REPLACE FUNCTION evidence.take_number(inspection uuid)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  taken integer;
begin
  if not platform.is_system() and not inspection = any (evidence.team_inspections()) then
    raise exception 'no number for inspection %', inspection using errcode = 'insufficient_privilege';
  end if;
  insert into evidence.number_series as s (inspection_id, last) values (inspection, 1)
  on conflict (inspection_id) do update set last = s.last + 1 returning last into taken;
  return taken;
end $function$
;

CREATE OR REPLACE FUNCTION evidence.team_inspections()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select rounds.actor_inspections('team-leader', 'team-deputy', 'team-liaison', 'team-member')
$function$
;

CREATE OR REPLACE FUNCTION evidence.views(item uuid)
 RETURNS TABLE(at timestamp with time zone, actor_name text, role text, event text, part_from bigint, part_to bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select e.at, e.actor_name, e.role, e.event, (c.detail ->> 'from')::bigint, (c.detail ->> 'to')::bigint
  from evidence.item i join journal.entry e on e.subject_id = i.id left join journal.content c on c.entry_id = e.id
  where i.id = views.item and e.event in ('evidence-viewed', 'evidence-downloaded') and e.result = 'done'
    and evidence.sees_views(i.inspection_id, i.jurisdiction_id)
  order by e.sequence desc
$function$
;

CREATE OR REPLACE FUNCTION feedback.guard()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if (new.jurisdiction_id, new.round_id, new.inspection_id, new.edition_id, new.unit_id, new.unit_name, new.report_id, new.prepared_at, new.writers -> 0)
     is distinct from (old.jurisdiction_id, old.round_id, old.inspection_id, old.edition_id, old.unit_id, old.unit_name, old.report_id, old.prepared_at, old.writers -> 0) then
    raise exception 'where feedback % comes from never changes', old.id using errcode = 'check_violation', constraint = 'feedback_origin_stays';
  end if;
  if old.state = 'signed' or old.state = 'given' and new.state <> 'signed'
     or old.state = 'prepared' and new.state not in ('prepared', 'approved')
     or old.state = 'approved' and new.state not in ('prepared', 'given') then
    raise exception 'feedback % does not go from % to %', old.id, old.state, new.state using errcode = 'check_violation', constraint = 'feedback_steps';
  end if;
  if not (old.state = 'prepared' and new.state = 'prepared') and (new.title, new.opinion, new.writers) is distinct from (old.title, old.opinion, old.writers)
     or old.state = 'given' and (new.items, new.given_on, new.body_on, new.chief_on, new.place) is distinct from (old.items, old.given_on, old.body_on, old.chief_on, old.place) then
    raise exception 'the text of feedback % stands', old.id using errcode = 'check_violation', constraint = 'feedback_text_stays';
  end if;
  if platform.actor_kind() = 'account' and (
       new.approved_by is distinct from old.approved_by and new.approved_by is distinct from platform.actor_id() and new.approved_by is not null
       or new.recorded_by is distinct from old.recorded_by and new.recorded_by is distinct from platform.actor_id()
       or new.signed_by is distinct from old.signed_by and new.signed_by is distinct from platform.actor_id()
       or new.writers <> old.writers and (new.writers -> -1 ->> 'id')::uuid is distinct from platform.actor_id()) then
    raise exception 'feedback % is signed by another', old.id using errcode = 'check_violation', constraint = 'feedback_signed_as_oneself';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION feedback.guard_approved()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if new.state = 'given' and array(select i ->> 'problemId' from jsonb_array_elements(new.items) i order by 1)
     is distinct from array(select i ->> 'problemId' from jsonb_array_elements(old.items) i order by 1) then
    raise exception 'feedback % gives another list than was approved', old.id using errcode = 'check_violation', constraint = 'feedback_gives_approved';
  end if;
  if new.state = 'prepared' and platform.actor_kind() = 'account'
     and old.jurisdiction_id <> all (accounts.actor_jurisdictions('office-director')) then
    raise exception 'feedback % is sent back by another than the director', old.id
      using errcode = 'check_violation', constraint = 'feedback_sent_back_by_director';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION feedback.guard_hand_over()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if (new.jurisdiction_id, new.round_id, new.inspection_id, new.unit_name, new.prepared_by, new.prepared_by_name, new.prepared_at)
     is distinct from (old.jurisdiction_id, old.round_id, old.inspection_id, old.unit_name, old.prepared_by, old.prepared_by_name, old.prepared_at) then
    raise exception 'where hand-over % comes from never changes', old.id using errcode = 'check_violation', constraint = 'hand_over_origin_stays';
  end if;
  if old.state = 'signed' or new.state = 'signed' and (new.body, new.items) is distinct from (old.body, old.items) then
    raise exception 'hand-over % stands as it was signed', old.id using errcode = 'check_violation', constraint = 'hand_over_signed_stays';
  end if;
  if platform.actor_kind() = 'account' and new.signed_by is distinct from old.signed_by and new.signed_by is distinct from platform.actor_id() then
    raise exception 'hand-over % is signed by another', old.id using errcode = 'check_violation', constraint = 'hand_over_signed_as_oneself';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION feedback.guard_listing()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform feedback.lock_listing(new.inspection_id);
  if exists (select from feedback.hand_over h cross join jsonb_array_elements(h.items) had join jsonb_array_elements(new.items) has
      on has ->> 'problemId' = had ->> 'problemId' where h.inspection_id = new.inspection_id and h.id <> new.id) then
    raise exception 'a problem of hand-over % stands in another', new.id using errcode = 'check_violation', constraint = 'hand_over_lists_once';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION feedback.lock_listing(inspection uuid)
 RETURNS void
 LANGUAGE sql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select pg_advisory_xact_lock(hashtextextended('hand-over ' || inspection, 0))
$function$
;

CREATE OR REPLACE FUNCTION feedback.refuse_clues()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  told uuid[] := array(select (i ->> 'problemId')::uuid from jsonb_array_elements(new.items) i
    union select (p #>> '{}')::uuid from jsonb_path_query(new.opinion, '$[*].paragraphs[*].problemIds[*]') p);
begin
  if exists (select from unnest(told) t (id) left join problems.problem b on b.id = t.id
      where b.id is null or b.inspection_id <> new.inspection_id or b.state in ('registered', 'dropped')
        or b.route = 'clue' or b.route is null and b.proposed_route = 'clue') then
    raise exception 'feedback % tells of what is no problem for the unit', new.id using errcode = 'check_violation', constraint = 'feedback_without_clues';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION fieldwork.checks(inspection uuid)
 RETURNS TABLE(at bigint, list text, item text, proof text, class text, member_id uuid, person_name text, post text, proved bigint, waiver_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select c.* from fieldwork.checks_of(checks.inspection) c where fieldwork.may_know(checks.inspection)
$function$
;

CREATE OR REPLACE FUNCTION fieldwork.checks_of(inspection uuid)
 RETURNS TABLE(at bigint, list text, item text, proof text, class text, member_id uuid, person_name text, post text, proved bigint, waiver_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  with line as (
    select e.at, e.l ->> 'code' as item, e.l ->> 'parent' as list, e.l ->> 'proof' as proof, e.l ->> 'who' as who
    from rounds.inspection i join rulebook.section s on s.edition_id = i.edition_id and s.name = 'checklists'
      cross join jsonb_array_elements(s.body) with ordinality e (l, at)
    where i.id = checks_of.inspection and i.under_inspection_id is null and e.l ? 'proof'),
  person as (select * from fieldwork.people_of(checks_of.inspection)),
  wanted as (
    select l.*, p.class, p.member_id, p.person_name, p.post, p.unit_id from line l left join person p
      on l.proof = 'talk-question' and p.class in ('main-leader', 'leading-body') or l.proof = 'talk-person' and p.class = l.who
    where p.member_id is not null or l.who is distinct from 'subordinates'),
  talk as (select t.*, m.unit_id as of_unit, m.person_name as of_name from fieldwork.talk t left join registry.leading_body_member m on m.id = t.member_id
    where t.inspection_id = checks_of.inspection and t.state in ('recorded', 'signed'))
  select w.at, w.list, w.item, w.proof, coalesce(w.class, w.who), w.member_id, w.person_name, w.post,
    case w.proof when 'paper-or-material' then
        (select count(*) from fieldwork.finding_out f where f.inspection_id = checks_of.inspection and f.item = w.item and f.struck_on is null)
        + (select count(*) from fieldwork.request r where r.inspection_id = checks_of.inspection and r.item = w.item and r.state = 'received')
        + (select count(*) from fieldwork.item_problem x where x.inspection_id = checks_of.inspection and x.item = w.item and x.ended_on is null)
      else (select count(*) from talk t where (w.member_id is null or t.of_unit = w.unit_id and t.of_name = w.person_name)
        and case w.proof when 'talk-question' then t.asked ? w.item else w.member_id is not null or t.person_class = w.who end) end,
    (select x.id from fieldwork.waiver x where x.inspection_id = checks_of.inspection and x.item = w.item and x.step is null and x.ended_on is null
      and (x.member_id is null or x.member_id = w.member_id) order by x.member_id nulls first limit 1)
  from wanted w order by w.at, w.class desc, w.person_name
$function$
;

CREATE OR REPLACE FUNCTION fieldwork.closed_inspection(id uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select t.inspection_id from fieldwork.talk t
  where t.id = closed_inspection.id and t.inspection_id = any (rounds.granted_inspections()) and not rounds.is_authorised(t.inspection_id)
$function$
;

CREATE OR REPLACE FUNCTION fieldwork.conditions(inspection uuid, step text)
 RETURNS TABLE(at bigint, needs text, missing bigint, waiver_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select c.* from fieldwork.conditions_of(conditions.inspection, conditions.step) c where fieldwork.may_know(conditions.inspection)
$function$
;

CREATE OR REPLACE FUNCTION fieldwork.conditions_of(inspection uuid, step text)
 RETURNS TABLE(at bigint, needs text, missing bigint, waiver_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  with place as (select i.* from rounds.inspection i where i.id = conditions_of.inspection and i.under_inspection_id is null),
  place_step as (select coalesce((select e.at from jsonb_array_elements(s.body) with ordinality e (l, at) where e.l ->> 'code' = conditions_of.step),
      jsonb_array_length(s.body) + 1) as at
    from place p join rulebook.section s on s.edition_id = p.edition_id and s.name = 'team-steps'),
  before as (select t.* from fieldwork.tasks_of(conditions_of.inspection) t join place_step s on t.step_at = s.at - 1 where t.is_mandatory and not t.is_condition),
  condition as (
    select e.at, e.l ->> 'needs' as needs, fieldwork.missing_of(p.id, e.l ->> 'needs') as missing
    from place p join rulebook.section s on s.edition_id = p.edition_id and s.name = 'entry-conditions'
      cross join jsonb_array_elements(s.body) with ordinality e (l, at)
    where e.l ->> 'step' = conditions_of.step and (not e.l ? 'kinds' or e.l -> 'kinds' ? p.kind)
    union all
    select 10000, 'tasks-done', count(*) filter (where b.missing > 0 and b.waiver_id is null) from before b having count(*) > 0)
  select c.at, c.needs, c.missing, (select w.id from fieldwork.waiver w where w.inspection_id = conditions_of.inspection and w.step = conditions_of.step
    and w.needs = c.needs and w.item is null and w.ended_on is null)
  from condition c order by c.at
$function$
;

CREATE OR REPLACE FUNCTION fieldwork.counts(inspection uuid, OUT talks bigint, OUT talks_signed bigint, OUT groups bigint, OUT group_people bigint, OUT questionnaires_given bigint, OUT questionnaires_valid bigint, OUT documents bigint, OUT visits bigint, OUT visited_people bigint, OUT hearings bigint, OUT receptions bigint, OUT notices bigint)
 RETURNS record
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select (select count(*) from fieldwork.talk t where t.inspection_id = counts.inspection and t.state in ('recorded', 'signed')),
    (select count(*) from fieldwork.talk t where t.inspection_id = counts.inspection and t.state = 'signed'),
    count(*) filter (where f.shape = 'group'), coalesce(sum(f.people) filter (where f.shape = 'group'), 0),
    coalesce(sum(f.people) filter (where f.shape = 'questionnaire'), 0), coalesce(sum(f.documents) filter (where f.shape = 'questionnaire'), 0),
    coalesce(sum(f.documents) filter (where f.shape = 'materials'), 0)
      + (select coalesce(sum(r.documents), 0) from fieldwork.request r where r.inspection_id = counts.inspection and r.state = 'received'),
    count(*) filter (where f.shape = 'visit'), coalesce(sum(f.people) filter (where f.shape = 'visit'), 0),
    count(*) filter (where f.shape = 'hearing'), coalesce(sum(f.documents) filter (where f.shape = 'reception'), 0),
    count(*) filter (where f.shape = 'notice')
  from (select where fieldwork.may_know(counts.inspection)) known
    left join fieldwork.finding_out f on f.inspection_id = counts.inspection and f.struck_on is null
  having fieldwork.may_know(counts.inspection)
$function$
;

CREATE OR REPLACE FUNCTION fieldwork.documents(inspection uuid)
 RETURNS TABLE(at bigint, step text, document text, kept_in text, present bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select d.* from fieldwork.documents_of(documents.inspection) d where fieldwork.may_know(documents.inspection)
$function$
;

CREATE OR REPLACE FUNCTION fieldwork.documents_of(inspection uuid)
 RETURNS TABLE(at bigint, step text, document text, kept_in text, present bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select e.at, e.l ->> 'step', e.l ->> 'code', e.l ->> 'keptIn', fieldwork.present_of(i.id, e.l ->> 'keptIn', e.l -> 'label' ->> 'zh')
  from rounds.inspection i join rulebook.section s on s.edition_id = i.edition_id and s.name = 'step-documents'
    cross join jsonb_array_elements(s.body) with ordinality e (l, at)
  where i.id = documents_of.inspection and i.under_inspection_id is null and (not e.l ? 'kinds' or e.l -> 'kinds' ? i.kind) order by e.at
$function$
;

CREATE OR REPLACE FUNCTION fieldwork.guard_answer()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if new.state <> 'asked' and (new.due_on, new.returns) is distinct from (old.due_on, old.returns)
     or not platform.is_continued(old.returns, new.returns) then
    raise exception 'what request % asked stands', old.id using errcode = 'check_violation', constraint = 'request_asks_the_same';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION fieldwork.guard_ending()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if old.ended_on is not null or new.ended_on is null
     or to_jsonb(new) - array['version', 'ended_on'] is distinct from to_jsonb(old) - array['version', 'ended_on'] then
    raise exception '% stands until it is ended', old.id using errcode = 'check_violation', constraint = 'entry_ended_once';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION fieldwork.guard_finding_out()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if old.struck_on is not null or (new.inspection_id, new.way, new.shape, new.held_on, new.subject, new.category, new.people, new.documents, new.place,
      new.inspectors, new.item, new.recorded_by) is distinct from (old.inspection_id, old.way, old.shape, old.held_on, old.subject, old.category, old.people,
      old.documents, old.place, old.inspectors, old.item, old.recorded_by) then
    raise exception 'record % stands', old.id using errcode = 'check_violation', constraint = 'finding_out_stands';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION fieldwork.guard_request()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if old.state in ('received', 'withdrawn') or (new.jurisdiction_id, new.round_id, new.inspection_id, new.unit_id, new.title, new.detail, new.item,
      new.asked_by, new.asked_on) is distinct from (old.jurisdiction_id, old.round_id, old.inspection_id, old.unit_id, old.title, old.detail, old.item,
      old.asked_by, old.asked_on) then
    raise exception 'request % stands', old.id using errcode = 'check_violation', constraint = 'request_stands';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION fieldwork.guard_talk()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if tg_op = 'UPDATE' then
    if old.state in ('signed', 'withdrawn') then
      raise exception 'talk % is signed or withdrawn', old.id using errcode = 'check_violation', constraint = 'talk_signed_stays';
    end if;
    if (new.jurisdiction_id, new.round_id, new.inspection_id, new.unit_id, new.written_by) is distinct from
       (old.jurisdiction_id, old.round_id, old.inspection_id, old.unit_id, old.written_by) then
      raise exception 'where talk % comes from never changes', old.id using errcode = 'check_violation', constraint = 'talk_origin_stays';
    end if;
    if old.state = 'recorded' and (new.person_name, new.post, new.member_id, new.person_class, new.held_on, new.place, new.inspectors, new.asked, new.points,
        new.content) is distinct from (old.person_name, old.post, old.member_id, old.person_class, old.held_on, old.place, old.inspectors, old.asked,
        old.points, old.content) then
      raise exception 'talk % is no draft', old.id using errcode = 'check_violation', constraint = 'talk_text_of_drafts';
    end if;
    if old.state = 'draft' and new.state = 'signed' then
      raise exception 'talk % is signed before it is recorded', old.id using errcode = 'check_violation', constraint = 'talk_recorded_first';
    end if;
  end if;
  if platform.actor_kind() = 'account' and new.state = 'recorded' and (tg_op = 'INSERT' or old.state = 'draft') and (
      select count(distinct e.value ->> 'id') < 2 or bool_or(t.id is null)
      from jsonb_array_elements(new.inspectors) e left join fieldwork.team_of(new.inspection_id) t on t.id::text = e.value ->> 'id') then
    raise exception 'talk % needs two of its team', new.id using errcode = 'check_violation', constraint = 'talk_by_two_of_team';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION fieldwork.guard_task_tick()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if old.unticked_on is not null or (new.jurisdiction_id, new.round_id, new.inspection_id, new.task, new.done_on, new.note, new.ticked_by, new.ticked_by_name,
      new.ticked_on) is distinct from (old.jurisdiction_id, old.round_id, old.inspection_id, old.task, old.done_on, old.note, old.ticked_by,
      old.ticked_by_name, old.ticked_on) then
    raise exception 'tick % stands', old.id using errcode = 'check_violation', constraint = 'task_tick_stands';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION fieldwork.may_know(inspection uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select platform.is_system() or inspection = any (problems.team_inspections())
    or exists (select from rounds.inspection i where i.id = inspection and i.jurisdiction_id = any (problems.read_jurisdictions()))
$function$
;

CREATE OR REPLACE FUNCTION fieldwork.missing_of(inspection uuid, needs text)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select case missing_of.needs
    when 'opening-meeting-held' then (select (count(*) = 0)::integer::bigint from fieldwork.finding_out f
      where f.inspection_id = missing_of.inspection and f.shape = 'opening-meeting' and f.struck_on is null)
    when 'notice-published' then (select (count(*) = 0)::integer::bigint from (
      select from fieldwork.finding_out f where f.inspection_id = missing_of.inspection and f.shape = 'notice' and f.struck_on is null
      union all select from notices.public_notice n where n.inspection_id = missing_of.inspection and n.state = 'published') n)
    when 'checklists-done' then (select count(*) from fieldwork.checks_of(missing_of.inspection) c where c.proved = 0 and c.waiver_id is null)
    when 'requests-settled' then (select count(*) from fieldwork.request r
      where r.inspection_id = missing_of.inspection and r.state in ('asked', 'delivered', 'refused'))
    when 'talks-signed' then (select count(*) from fieldwork.talk t where t.inspection_id = missing_of.inspection
      and (t.state = 'draft' or t.state = 'recorded' and t.unsigned_reason is null))
    when 'problems-confirmed' then (select count(*) from problems.problem p where p.inspection_id = missing_of.inspection and p.state = 'registered')
    when 'old-problems-verified' then (select count(*) from fieldwork.old_problems_of(missing_of.inspection) o where o.look_back_id is null) end
$function$
;

CREATE OR REPLACE FUNCTION fieldwork.old_problems(inspection uuid)
 RETURNS TABLE(problem_id uuid, number text, title text, round_name text, closed_on date, task_id uuid, look_back_id uuid, conclusion text, look_back_state text, looked_on date, looked_by_name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select o.* from fieldwork.old_problems_of(old_problems.inspection) o where fieldwork.may_know(old_problems.inspection)
$function$
;

CREATE OR REPLACE FUNCTION fieldwork.old_problems_of(inspection uuid)
 RETURNS TABLE(problem_id uuid, number text, title text, round_name text, closed_on date, task_id uuid, look_back_id uuid, conclusion text, look_back_state text, looked_on date, looked_by_name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select p.id, p.number, p.title, r.name, t.closed_on, t.id, b.id, b.conclusion, b.state, b.looked_on, b.looked_by_name
  from rounds.inspection i
    join problems.problem p on p.unit_id = i.unit_id and p.inspection_id <> i.id and p.route is distinct from 'clue'
    join rounds.inspection f on f.id = p.inspection_id and f.finished_on is not null
    join rounds.round r on r.id = p.round_id
    cross join lateral (select t.id, t.closed_on from rectification.task t
      where t.problem_id = p.id and t.closed_on <= coalesce(i.left_on, accounts.today()) order by t.closed_on desc, t.id desc limit 1) t
    left join lateral (select b.* from rectification.look_back b
      where b.task_id = t.id and b.state <> 'rejected' and b.looked_on >= i.moved_in_on order by b.id desc limit 1) b on true
  where i.id = old_problems_of.inspection and (p.state = 'closed' or b.id is not null) and rounds.looks_back(i.edition_id, i.kind)
  order by r.year, r.ordinal, length(p.number), p.number
$function$
;

CREATE OR REPLACE FUNCTION fieldwork.people(inspection uuid)
 RETURNS TABLE(class text, member_id uuid, person_name text, post text, unit_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select p.* from fieldwork.people_of(people.inspection) p where fieldwork.may_know(people.inspection)
$function$
;

CREATE OR REPLACE FUNCTION fieldwork.people_of(inspection uuid)
 RETURNS TABLE(class text, member_id uuid, person_name text, post text, unit_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  with place as (select i.unit_id, coalesce(i.left_on, accounts.today()) as day from rounds.inspection i where i.id = people_of.inspection),
  body as (select p.unit_id as of_unit, m.* from place p join registry.leading_body_member m on m.from_on <= p.day and (m.until_on is null or m.until_on > p.day)
    and (m.unit_id = p.unit_id or m.is_head and m.unit_id in (select s.unit_id from registry.unit_state s join registry.unit u on u.id = s.unit_id
      where s.parent_id = p.unit_id and s.from_on <= p.day and (s.until_on is null or s.until_on > p.day) and (u.abolished_on is null or u.abolished_on > p.day))))
  select distinct on (b.unit_id, b.person_name)
    case when b.unit_id <> b.of_unit then 'subordinates' when b.is_head then 'main-leader' else 'leading-body' end, b.id, b.person_name, b.post, b.unit_id
  from body b order by b.unit_id, b.person_name, b.is_head desc, b.id
$function$
;

CREATE OR REPLACE FUNCTION fieldwork.present_of(inspection uuid, kept_in text, name text)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select case present_of.kept_in
    when 'authorisation' then (select count(*) from authorisations.authorisation a where a.inspection_id = present_of.inspection and a.state = 'approved')
    when 'notice' then (select count(*) from notices.public_notice n where n.inspection_id = present_of.inspection and n.state = 'published')
      + (select count(*) from fieldwork.finding_out f where f.inspection_id = present_of.inspection and f.shape = 'notice' and f.struck_on is null)
    when 'opening-meeting' then (select count(*) from fieldwork.finding_out f
      where f.inspection_id = present_of.inspection and f.shape = 'opening-meeting' and f.struck_on is null)
    when 'talk' then (select count(*) from fieldwork.talk t where t.inspection_id = present_of.inspection and t.state in ('recorded', 'signed'))
    when 'request' then (select count(*) from fieldwork.request r where r.inspection_id = present_of.inspection and r.state <> 'withdrawn')
    when 'paper' then (select count(*) from papers.paper p where p.inspection_id = present_of.inspection and p.state not in ('draft', 'dropped'))
    when 'fact-sheet' then (select count(*) from papers.sheet s where s.inspection_id = present_of.inspection and s.state <> 'withdrawn')
    when 'minutes' then (select count(*) from papers.meeting m where m.inspection_id = present_of.inspection and m.state = 'closed')
    when 'inspection-report' then (select count(*) from reports.report r where r.inspection_id = present_of.inspection and r.kind = 'inspection' and r.state <> 'drafting')
    when 'special-report' then (select count(*) from reports.report r where r.inspection_id = present_of.inspection and r.kind = 'special' and r.state <> 'drafting')
    when 'clue-report' then (select exists (select from reports.report r where r.inspection_id = present_of.inspection and r.kind = 'clue' and r.state <> 'drafting'))::integer::bigint
    when 'clue' then (select exists (select from clues.clue c where c.inspection_id = present_of.inspection))::integer::bigint
    when 'letter' then (select count(*) from rectification.letter l where l.inspection_id = present_of.inspection and l.issued_on is not null)
    when 'immediate-rectification' then (select count(*) from rectification.task t where t.inspection_id = present_of.inspection and t.way = 'immediate')
    when 'feedback' then (select count(*) from feedback.feedback f where f.inspection_id = present_of.inspection and f.state in ('given', 'signed'))
    when 'evidence' then (select count(*) from evidence.item e where e.inspection_id = present_of.inspection and e.state in ('kept', 'index-only')
      and strpos(e.name, present_of.name) > 0) end
$function$
;

CREATE OR REPLACE FUNCTION fieldwork.tasks(inspection uuid)
 RETURNS TABLE(step_at bigint, at bigint, step text, task text, proof text, is_mandatory boolean, is_condition boolean, missing bigint, tick_id uuid, waiver_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select t.* from fieldwork.tasks_of(tasks.inspection) t where fieldwork.may_know(tasks.inspection)
$function$
;

CREATE OR REPLACE FUNCTION fieldwork.tasks_of(inspection uuid)
 RETURNS TABLE(step_at bigint, at bigint, step text, task text, proof text, is_mandatory boolean, is_condition boolean, missing bigint, tick_id uuid, waiver_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  with place as (select i.id, i.edition_id, i.kind from rounds.inspection i where i.id = tasks_of.inspection and i.under_inspection_id is null),
  step as (select e.at, e.l ->> 'code' as code from place p join rulebook.section s on s.edition_id = p.edition_id and s.name = 'team-steps'
    cross join jsonb_array_elements(s.body) with ordinality e (l, at)),
  task as (
    select e.at, e.l ->> 'code' as code, e.l ->> 'step' as step, e.l ->> 'proof' as proof, (e.l ->> 'isMandatory')::boolean as is_mandatory,
      e.l ->> 'document' as document
    from place p join rulebook.section s on s.edition_id = p.edition_id and s.name = 'step-tasks'
      cross join jsonb_array_elements(s.body) with ordinality e (l, at)
    where not e.l ? 'kinds' or e.l -> 'kinds' ? p.kind),
  condition as (
    select n.at, e.l ->> 'needs' as needs from place p join rulebook.section s on s.edition_id = p.edition_id and s.name = 'entry-conditions'
      cross join jsonb_array_elements(s.body) e (l) join step n on n.code = e.l ->> 'step'
    where not e.l ? 'kinds' or e.l -> 'kinds' ? p.kind),
  document as (select d.document, d.present from fieldwork.documents_of(tasks_of.inspection) d)
  select s.at, t.at, t.step, t.code, t.proof, t.is_mandatory, exists (select from condition c where c.at = s.at + 1 and c.needs = t.proof),
    case t.proof when 'by-hand' then (k.id is null)::integer::bigint
      when 'document' then (not exists (select from document d where d.document = t.document and d.present > 0))::integer::bigint
      else coalesce(fieldwork.missing_of(tasks_of.inspection, t.proof), 0) end,
    k.id,
    (select w.id from fieldwork.waiver w where w.inspection_id = tasks_of.inspection and w.step = t.step and w.needs = 'tasks-done' and w.item = t.code
      and w.ended_on is null)
  from task t join step s on s.code = t.step
    left join fieldwork.task_tick k on k.inspection_id = tasks_of.inspection and k.task = t.code and k.unticked_on is null
  order by s.at, t.at
$function$
;

CREATE OR REPLACE FUNCTION fieldwork.team_of(inspection uuid)
 RETURNS TABLE(id uuid, name text, roles text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select a.id, a.display_name, array_agg(distinct g.role order by g.role)
  from accounts.role_grant g join accounts.account a on a.id = g.account_id and a.status = 'active'
  where g.scope_kind = 'inspection' and g.holds @> accounts.today()
    and g.role in ('team-leader', 'team-deputy', 'team-liaison', 'team-member')
    and g.scope_id in (select coalesce(i.under_inspection_id, i.id) from rounds.inspection i where i.id = inspection union select inspection)
    and (platform.is_system() or inspection = any (problems.team_inspections()))
  group by a.id, a.display_name order by a.display_name
$function$
;

CREATE OR REPLACE FUNCTION fieldwork.team_of_request(request uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select teams.team_name(i.team_id) from fieldwork.request r join rounds.inspection i on i.id = r.inspection_id where r.id = request
    and (fieldwork.may_know(r.inspection_id) or r.unit_id = any (problems.own_units()))
$function$
;

CREATE OR REPLACE FUNCTION groups.check_composition()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  those record;
  this uuid := case tg_table_name when 'cooperation_group' then new.id else (to_jsonb(new) ->> 'group_id')::uuid end;
begin
  select g.state, g.kind, count(b.id) as bodies, count(*) filter (where b.is_leading) as leading,
    (select count(distinct at) from groups.body s, unnest(s.stationed_at) at where s.group_id = g.id and s.until_on is null)
      = (select count(*) from groups.body s, unnest(s.stationed_at) at where s.group_id = g.id and s.until_on is null) as apart
    into those from groups.cooperation_group g left join groups.body b on b.group_id = g.id and b.until_on is null
    where g.id = this group by g.id;
  if those.state = 'ended' and those.bodies > 0
     or those.state <> 'ended' and (those.kind = 'joint' and (those.bodies <> 3 or not those.apart)
       or those.kind = 'area' and (those.bodies < 2 or those.leading <> 1)) then
    raise exception 'group % has other bodies than its kind asks for', this using errcode = 'check_violation', constraint = 'cooperation_group_composed';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION groups.check_expert()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  this uuid := case tg_table_name when 'cooperation_group' then new.id else (to_jsonb(new) ->> 'group_id')::uuid end;
begin
  if exists (select from groups.cooperation_group g where g.id = this and g.kind = 'joint' and g.state <> 'ended'
      and not exists (select from groups.force f where f.group_id = g.id and f.role = 'expert' and f.until_on is null)) then
    raise exception 'joint group % has no expert', this using errcode = 'check_violation', constraint = 'joint_group_has_expert';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION groups.guard_assigned()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if exists (select from groups.force f where (f.id = any (new.member_ids) or f.id = new.head_id) and f.until_on is not null) then
    raise exception 'somebody of assignment % has left the group', new.id using errcode = 'check_violation', constraint = 'assignment_by_present_forces';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION groups.guard_assignment()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  unit uuid;
begin
  if tg_op = 'UPDATE' then
    if old.state = 'cancelled' or old.state = 'accepted' and new.state = 'proposed' or (new.group_id, new.round_id, new.inspection_id, new.proposed_by)
       is distinct from (old.group_id, old.round_id, old.inspection_id, old.proposed_by) or old.state = 'accepted'
       and (new.head_id, new.member_ids) is distinct from (old.head_id, old.member_ids) then
      raise exception 'assignment % has been decided', old.id using errcode = 'check_violation', constraint = 'assignment_decided_stays';
    end if;
    if new.state = 'cancelled' then return new; end if;
  end if;
  if exists (select from unnest(new.member_ids) m where not exists (select from groups.force f where f.id = m and f.group_id = new.group_id))
     or not exists (select from groups.force f where f.id = new.head_id and f.role = 'member') then
    raise exception 'somebody of assignment % is not of the group', new.id using errcode = 'check_violation', constraint = 'assignment_by_own_forces';
  end if;
  for unit in select i.unit_id from rounds.inspection i
      where (i.id = new.inspection_id or i.under_inspection_id = new.inspection_id) and i.cancelled_on is null loop
    if groups.inspects_own(new.member_ids, unit) then
      raise exception 'somebody of assignment % would inspect his own', new.id using errcode = 'check_violation', constraint = 'assignment_nobody_inspects_his_own';
    end if;
  end loop;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION groups.guard_group()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if old.state = 'ended' or old.state = 'standing' and new.state = 'drafted' then
    raise exception 'group % does not go back', old.id using errcode = 'check_violation', constraint = 'cooperation_group_goes_on';
  end if;
  if (new.kind, new.jurisdiction_id, new.drafted_by, new.drafted_at) is distinct from (old.kind, old.jurisdiction_id, old.drafted_by, old.drafted_at)
     or old.formed_on is not null and (new.team_id, new.formed_by, new.formed_on, new.decision_number)
       is distinct from (old.team_id, old.formed_by, old.formed_on, old.decision_number) then
    raise exception 'group % says something else than was decided', old.id using errcode = 'check_violation', constraint = 'cooperation_group_decided_stays';
  end if;
  if old.state = 'drafted' and new.state = 'standing' and platform.actor_kind() = 'account' and new.formed_by is distinct from platform.actor_id() then
    raise exception 'group % is formed by who decides', old.id using errcode = 'check_violation', constraint = 'cooperation_group_signed_by_decider';
  end if;
  if new.state = 'ended' and exists (select from groups.assignment a join rounds.inspection i on i.id = a.inspection_id
      where a.group_id = new.id and (a.state = 'proposed' or a.state = 'accepted' and i.finished_on is null and i.cancelled_on is null)) then
    raise exception 'group % still has an assignment', new.id using errcode = 'check_violation', constraint = 'cooperation_group_ends_without_assignments';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION groups.guard_inspection()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if exists (select from groups.cooperation_group g join assembly.seat s on s.team_id = g.team_id and s.round_id = new.round_id and s.ended_on is null
      join groups.force f on f.group_id = g.id and f.person_id = s.person_id and f.until_on is null
      where g.team_id = new.team_id and groups.inspects_own(array[f.id], new.unit_id)) then
    raise exception 'somebody of the group would inspect his own at %', new.id using errcode = 'check_violation', constraint = 'inspection_nobody_inspects_his_own';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION groups.guard_seat()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if exists (select from groups.cooperation_group g join groups.force f on f.group_id = g.id and f.person_id = new.person_id and f.until_on is null
      join rounds.inspection i on i.round_id = new.round_id and i.team_id = new.team_id and i.cancelled_on is null
      where g.team_id = new.team_id and groups.inspects_own(array[f.id], i.unit_id)) then
    raise exception 'the person of seat % would inspect his own', new.id using errcode = 'check_violation', constraint = 'seat_nobody_inspects_his_own';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION groups.guard_team()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if rounds.has_group(new.id) then
    raise exception 'a group has inspection %', new.id using errcode = 'check_violation', constraint = 'inspection_team_by_assignment';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION groups.inspects_own(forces uuid[], unit uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (select from groups.force f left join groups.body b on b.id = f.body_id left join teams.pool_person p on p.id = f.person_id
    where f.id = any (forces)
      and (b.unit_id = any (groups.lineage(unit)) or b.stationed_at && groups.lineage(unit) or p.home_unit_id = any (groups.lineage(unit))))
$function$
;

CREATE OR REPLACE FUNCTION groups.lineage(unit uuid)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  with recursive up(id) as (
    select unit
    union
    select s.parent_id from up join lateral (
      select s.parent_id from registry.unit_state s where s.unit_id = up.id order by s.from_on desc limit 1) s on s.parent_id is not null)
  select array_agg(id) from up
$function$
;

CREATE OR REPLACE FUNCTION journal.settled_sequence()
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET lock_timeout TO '100ms'
AS $function$
begin
  lock table journal.entry in share mode;
  return (select coalesce(max(sequence), 0) from journal.entry);
end $function$
;

CREATE OR REPLACE FUNCTION notices.guard()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  later constant text[] := '{version,state,withdrawn_on,withdrawn_reason}';
  drafting constant text[] := '{jurisdiction_id,round_id,inspection_id,kind,problem_id,drafted_by,drafted_by_name,drafted_on}';
  was constant jsonb := to_jsonb(old);
  is_now constant jsonb := to_jsonb(new);
begin
  if old.state = 'withdrawn' and new is distinct from old
     or exists (select from unnest(drafting) as name where is_now -> name is distinct from was -> name)
     or old.published_on is not null and is_now - later is distinct from was - later then
    raise exception 'what % said stays', old.id using errcode = 'check_violation', constraint = 'notice_published_stays';
  end if;
  if platform.is_system() then return new; end if;
  if new.state <> old.state and not new.jurisdiction_id = any (accounts.actor_jurisdictions('office-director'))
     or new.published_by is distinct from old.published_by and new.published_by <> platform.actor_id() then
    raise exception 'only a director publishes and withdraws, as himself'
      using errcode = 'insufficient_privilege', constraint = 'notice_published_as_oneself';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION notices.guard_publication()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not exists (select from rounds.round r where r.id = new.round_id and r.approved_at is not null) then
    raise exception 'the round of notice % is not approved', new.id using errcode = 'check_violation', constraint = 'public_notice_after_approval';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION notices.office_jurisdictions()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select accounts.actor_jurisdictions('office-clerk', 'office-director')
$function$
;

CREATE OR REPLACE FUNCTION notices.own_jurisdictions()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct id), '{}') from (
    select unnest(accounts.actor_jurisdictions('office-clerk', 'office-director', 'leading-group-member', 'discipline-receiving-desk',
      'discipline-officer', 'organisation-officer')) as id
    union all
    select accounts.scope_jurisdiction(g.scope_kind, g.scope_id)
    from accounts.role_grant g join accounts.account a on a.id = g.account_id and a.status = 'active'
    where g.account_id = platform.actor_id() and g.scope_kind <> 'jurisdiction' and g.holds @> accounts.today()) own
  where id is not null
$function$
;

CREATE OR REPLACE FUNCTION papers.alike(inspection uuid, written text)
 RETURNS TABLE(paper_id uuid, likeness real)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select p.id, (select count(*) from (select unnest(mine.pairs)
      intersect select unnest(problems.bigrams(lower(p.title || ' ' || p.seen)))) shared)::real / cardinality(mine.pairs)
  from (select problems.bigrams(lower(written)) as pairs) mine cross join papers.paper p
  where p.inspection_id = inspection and p.inspection_id = any ((select problems.team_inspections())::uuid[])
    and p.state not in ('dropped', 'merged') and cardinality(mine.pairs) >= 8
$function$
;

CREATE OR REPLACE FUNCTION papers.check_merged()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if exists (select from papers.paper m join papers.paper p on p.id = m.merged_into left join problems.problem b on b.id = p.problem_id
      where (m.id = new.id or m.merged_into = new.id) and (p.state = 'dropped' or b.state = 'dropped')) then
    raise exception 'a paper is merged into one that was dropped: %', new.number
      using errcode = 'check_violation', constraint = 'paper_merged_is_held';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION papers.check_problem_dropped()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if exists (select from papers.paper p join papers.paper m on m.merged_into = p.id where p.problem_id = new.id) then
    raise exception 'papers are merged into problem %', new.number
      using errcode = 'check_violation', constraint = 'problem_dropped_holds_nothing';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION papers.closed_inspection(id uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select c.of from (select p.inspection_id as of from papers.paper p where p.id = closed_inspection.id
    union all select m.inspection_id from papers.meeting m where m.id = closed_inspection.id) c
  where c.of = any (rounds.granted_inspections()) and not rounds.is_authorised(c.of)
$function$
;

CREATE OR REPLACE FUNCTION papers.counts(inspection uuid, OUT writing bigint, OUT in_signing bigint, OUT to_be_decided bigint, OUT decided bigint)
 RETURNS record
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select count(p.id) filter (where p.state = 'draft'), count(p.id) filter (where p.state in ('submitted', 'reviewed')),
    count(p.id) filter (where p.state in ('signed', 'tabled')), count(p.id) filter (where p.state in ('approved', 'merged', 'dropped'))
  from (select where fieldwork.may_know(counts.inspection)) known
    left join papers.paper p on p.inspection_id = counts.inspection
  having fieldwork.may_know(counts.inspection)
$function$
;

CREATE OR REPLACE FUNCTION papers.guard_leader()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if platform.actor_kind() = 'account' and old.inspection_id <> all (rounds.actor_inspections('team-leader')) then
    raise exception 'paper % is signed by another than the leader', old.number
      using errcode = 'check_violation', constraint = 'paper_signed_by_leader';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION papers.guard_meeting()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if old.state = 'closed' or (new.inspection_id, new.opened_by, new.opened_by_name, new.held_on, new.chaired_by, new.chaired_by_name, new.present)
       is distinct from (old.inspection_id, old.opened_by, old.opened_by_name, old.held_on, old.chaired_by, old.chaired_by_name, old.present) then
    raise exception 'the minutes of meeting % stand', old.id using errcode = 'check_violation', constraint = 'meeting_closed_stays';
  end if;
  if new.state = 'closed' and exists (select from papers.paper p where p.meeting_id = new.id and p.state = 'tabled') then
    raise exception 'papers of meeting % are not decided', old.id using errcode = 'check_violation', constraint = 'meeting_decides_all';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION papers.guard_paper()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if (new.jurisdiction_id, new.round_id, new.inspection_id, new.edition_id, new.unit_id, new.unit_name, new.number, new.written_by, new.written_by_name, new.written_at)
     is distinct from (old.jurisdiction_id, old.round_id, old.inspection_id, old.edition_id, old.unit_id, old.unit_name, old.number, old.written_by, old.written_by_name, old.written_at) then
    raise exception 'where paper % comes from never changes', old.number using errcode = 'check_violation', constraint = 'paper_origin_stays';
  end if;
  if old.state in ('approved', 'dropped') or old.state = 'merged' and new.state not in ('signed', 'tabled') then
    raise exception 'paper % is decided', old.number using errcode = 'check_violation', constraint = 'paper_decided_stays';
  end if;
  if old.state = 'merged' and platform.actor_kind() = 'account' and old.inspection_id <> all (rounds.actor_inspections('team-leader')) then
    raise exception 'paper % is brought back by another than the leader', old.number
      using errcode = 'check_violation', constraint = 'paper_brought_back_by_leader';
  end if;
  if old.state <> 'draft' and (new.title, new.happened, new.place, new.amount, new.seen, new.character, new.whose, new.responsible, new.evidence,
        new.category, new.discipline, new.responsibility, new.severity, new.found_on, new.found_by, new.found_by_name)
     is distinct from (old.title, old.happened, old.place, old.amount, old.seen, old.character, old.whose, old.responsible, old.evidence,
        old.category, old.discipline, old.responsibility, old.severity, old.found_on, old.found_by, old.found_by_name) then
    raise exception 'paper % is no draft', old.number using errcode = 'check_violation', constraint = 'paper_text_of_drafts';
  end if;
  -- Whoever signs signs as himself.
  if platform.actor_kind() = 'account' and exists (select from (values (old.reviewed_by, new.reviewed_by), (old.signed_by, new.signed_by),
        (old.decided_by, new.decided_by)) as v (was, is_now) where v.is_now is distinct from v.was and v.is_now <> platform.actor_id()) then
    raise exception 'paper % is signed by another', old.number using errcode = 'check_violation', constraint = 'paper_signed_as_oneself';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION papers.guard_sheet()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if old.state <> 'sent' or (new.paper_id, new.unit_id, new.number, new.facts, new.sent_by, new.sent_on, new.due_on)
     is distinct from (old.paper_id, old.unit_id, old.number, old.facts, old.sent_by, old.sent_on, old.due_on) then
    raise exception 'what was sent and answered on sheet % stands', old.id using errcode = 'check_violation', constraint = 'sheet_stands';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION papers.guard_signatures()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if new.reviewed_by = old.reviewed_by and (new.reviewed_by_name, new.reviewed_at, new.review_opinion)
       is distinct from (old.reviewed_by_name, old.reviewed_at, old.review_opinion)
     or new.signed_by = old.signed_by and (new.signed_by_name, new.signed_at, new.sign_opinion)
       is distinct from (old.signed_by_name, old.signed_at, old.sign_opinion) then
    raise exception 'signatures on paper % are not as they were given', old.number
      using errcode = 'check_violation', constraint = 'paper_signatures_stay';
  end if;
  if not platform.is_continued(old.returns, new.returns) then
    raise exception 'why paper % was sent back stays', old.number using errcode = 'check_violation', constraint = 'paper_returns_stay';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION papers.guard_signer()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if platform.actor_kind() = 'account' and platform.actor_id() = any (papers.writers(new.id)) then
    raise exception 'paper % is signed by one of its writers', new.number
      using errcode = 'check_violation', constraint = 'paper_signer_wrote_nothing';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION papers.stands_for(problem uuid, number text, finder uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (select from papers.paper p where p.problem_id = stands_for.problem and p.number = stands_for.number
    and p.found_by = finder and p.state = 'approved' and p.decided_by = platform.actor_id())
$function$
;

CREATE OR REPLACE FUNCTION papers.story(paper uuid)
 RETURNS TABLE(at timestamp with time zone, actor_name text, role text, event text, change jsonb, detail jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select e.at, e.actor_name, e.role, e.event, coalesce(c.change, '{}'), coalesce(c.detail, '{}')
  from papers.paper p
    join journal.entry e on e.subject_id = p.id or e.subject_id in (select s.id from papers.sheet s where s.paper_id = p.id)
    left join journal.content c on c.entry_id = e.id
  where p.id = story.paper and e.subject_kind in ('paper', 'fact-sheet') and e.result = 'done'
    and (platform.is_system() or p.inspection_id = any (problems.team_inspections())
      or p.signed_at is not null and p.jurisdiction_id = any (problems.read_jurisdictions()))
  order by e.at, e.sequence
$function$
;

CREATE OR REPLACE FUNCTION papers.team_of_sheet(sheet uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select teams.team_name(i.team_id) from papers.sheet s join rounds.inspection i on i.id = s.inspection_id where s.id = sheet
    and (platform.is_system() or s.inspection_id = any (problems.team_inspections()) or s.unit_id = any (problems.own_units())
      or s.jurisdiction_id = any (problems.read_jurisdictions()))
$function$
;

CREATE OR REPLACE FUNCTION papers.team_people(inspection uuid)
 RETURNS TABLE(id uuid, name text, roles text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select a.id, a.display_name, array_agg(distinct g.role order by g.role)
  from accounts.role_grant g join accounts.account a on a.id = g.account_id and a.status = 'active'
  where g.scope_kind = 'inspection' and g.holds @> accounts.today()
    and g.role in ('team-leader', 'team-deputy', 'team-liaison', 'team-member')
    and g.scope_id in (select coalesce(i.under_inspection_id, i.id) from rounds.inspection i where i.id = inspection union select inspection)
    and (platform.is_system() or inspection = any (problems.team_inspections()))
  group by a.id, a.display_name order by a.display_name
$function$
;

CREATE OR REPLACE FUNCTION papers.writers(paper uuid)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct e.actor_id), '{}') from papers.paper p join journal.entry e on e.subject_id = p.id
  where p.id = writers.paper and e.event in ('paper-begun', 'paper-saved') and e.result = 'done' and e.actor_id is not null
    and (platform.is_system() or p.inspection_id = any (problems.team_inspections()) or p.jurisdiction_id = any (problems.read_jurisdictions()))
$function$
;

CREATE OR REPLACE FUNCTION platform.actor_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('zhuoluo.account'::text, true), ''::text))::uuid
;

CREATE OR REPLACE FUNCTION platform.actor_kind()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE(current_setting('zhuoluo.kind'::text, true), ''::text)
;

CREATE OR REPLACE FUNCTION platform.enqueue_outbox()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform graphile_worker.add_job('outbox', json_build_object('id', new.id), job_key => new.id::text, max_attempts => 12);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION platform.forget_done_commands(before timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  forgotten integer;
begin
  if not platform.is_system() then
    raise exception 'only the program forgets' using errcode = 'insufficient_privilege';
  end if;
  delete from platform.done_command where done_at < before;
  get diagnostics forgotten = row_count;
  return forgotten;
end $function$
;

CREATE OR REPLACE FUNCTION platform.is_continued(was jsonb, is_now jsonb)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select jsonb_array_length(is_now) >= jsonb_array_length(was) and not exists (
    select from jsonb_array_elements(was) with ordinality as each (entry, place) where is_now -> (place - 1)::integer is distinct from entry)
$function$
;

CREATE OR REPLACE FUNCTION platform.is_system()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (COALESCE(current_setting('zhuoluo.kind'::text, true), ''::text) = 'system'::text)
;

CREATE OR REPLACE FUNCTION platform.keep()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if exists (select from unnest(tg_argv) c where to_jsonb(new) -> c is distinct from to_jsonb(old) -> c) then
    raise exception 'what % % says stays', tg_table_name, old.id using errcode = 'check_violation', constraint = tg_name;
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION platform.keep_all_but()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  -- Without arguments there is no array, not an empty one.
  if to_jsonb(new) - coalesce(tg_argv, '{}') - 'version' is distinct from to_jsonb(old) - coalesce(tg_argv, '{}') - 'version' then
    raise exception 'what % % says stays', tg_table_name, old.id using errcode = 'check_violation', constraint = tg_name;
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION platform.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% on %.% is refused: what is written there stays', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end $function$
;

CREATE OR REPLACE FUNCTION platform.retry_work(job bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not (platform.is_system() or accounts.actor_holds('system-administrator')) then
    raise exception 'only the system administrator tries work again' using errcode = 'insufficient_privilege';
  end if;
  return exists (select from graphile_worker.reschedule_jobs(array[job], run_at => now(), attempts => 0));
end $function$
;

CREATE OR REPLACE FUNCTION platform.stuck_work()
 RETURNS TABLE(id bigint, topic text, attempts integer, max_attempts integer, run_at timestamp with time zone, created_at timestamp with time zone, locked_at timestamp with time zone, last_error text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select j.id, coalesce(o.topic, j.task_identifier), j.attempts::integer, j.max_attempts::integer, j.run_at, j.created_at, j.locked_at,
    left(split_part(j.last_error, E'\n', 1), 200)
  from graphile_worker.jobs j left join platform.outbox o on o.id::text = j.key
  where j.last_error is not null and (platform.is_system() or accounts.actor_holds('system-administrator'))
  order by j.created_at
$function$
;

CREATE OR REPLACE FUNCTION platform.waiting_work()
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select count(*) from graphile_worker.jobs where last_error is null and (platform.is_system() or accounts.actor_holds('system-administrator'))
$function$
;

CREATE OR REPLACE FUNCTION problems.absorbed(problem uuid)
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select coalesce(array_agg(m.number order by length(m.number), m.number), '{}')
  from papers.paper p join papers.paper m on m.merged_into = p.id
  where p.problem_id = absorbed.problem and (platform.is_system() or p.inspection_id = any (problems.team_inspections())
    or p.jurisdiction_id = any (problems.read_jurisdictions()))
$function$
;

CREATE OR REPLACE FUNCTION problems.actor_roles(jurisdiction uuid, round uuid, inspection uuid, unit uuid)
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct g.role), '{}')
  from accounts.role_grant g join accounts.account a on a.id = g.account_id and a.status = 'active'
  where g.account_id = platform.actor_id() and g.holds @> accounts.today() and case g.scope_kind
    when 'jurisdiction' then g.scope_id = jurisdiction or g.with_subordinates and jurisdiction = any (registry.jurisdictions_under(g.scope_id))
    when 'round' then g.scope_id = round
    when 'unit' then g.scope_id = unit
    when 'inspection' then g.scope_id = inspection
      or g.scope_id = (select i.under_inspection_id from rounds.inspection i where i.id = inspection)
    else false end
$function$
;

CREATE OR REPLACE FUNCTION problems.alike(inspection uuid, written text)
 RETURNS TABLE(problem_id uuid, likeness real)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select t.problem_id, (select count(*) from (select unnest(mine.pairs) intersect select unnest(t.pairs)) shared)::real / cardinality(mine.pairs)
  from (select problems.bigrams(lower(written)) as pairs) mine
  cross join problems.problem p
  join problems.problem_text t on t.problem_id = p.id
  where p.inspection_id = inspection and p.inspection_id = any ((select problems.team_inspections())::uuid[])
    and p.state <> 'dropped' and cardinality(mine.pairs) >= 8
$function$
;

CREATE OR REPLACE FUNCTION problems.bigrams(text)
 RETURNS integer[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (SELECT array_agg(DISTINCT (((ascii(pair.a) & 32767) << 16) | (ascii(pair.b) & 65535))) AS array_agg FROM UNNEST(string_to_array($1, NULL::text), (string_to_array($1, NULL::text))[2:]) pair(a, b) WHERE (pair.b IS NOT NULL))
;

CREATE OR REPLACE FUNCTION problems.change_text()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  update problems.problem_text set pairs = problems.bigrams(problems.sought(new.number, new.title, new.unit_name, new.facts))
  where problem_id = new.id;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION problems.count_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  insert into problems.problem_count (jurisdiction_id, round_id, state, route, outcome, is_refound, number)
  select jurisdiction_id, round_id, state, route, outcome, is_refound, sum(n) from (
    select jurisdiction_id, round_id, state, route, outcome, ancestor_id is not null as is_refound, 1 as n from now_so
    union all
    select jurisdiction_id, round_id, state, route, outcome, ancestor_id is not null, -1 from was_so) change
  group by 1, 2, 3, 4, 5, 6 having sum(n) <> 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION problems.count_registered()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  insert into problems.problem_count (jurisdiction_id, round_id, state, route, outcome, is_refound, number)
  select jurisdiction_id, round_id, state, route, outcome, ancestor_id is not null, count(*)
  from made group by 1, 2, 3, 4, 5, 6;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION problems.did_it(problem problems.problem)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select case
    when problem.state = 'dropped' then problem.done_by = problem.found_by
    when problem.route = 'clue' then exists (select from clues.clue c where c.problem_id = problem.id and c.concluded_by = problem.done_by and c.done_by = problem.done_by)
    else exists (select from rectification.task t where t.problem_id = problem.id and t.closed_on is null and t.proved_by = problem.done_by) end
$function$
;

CREATE OR REPLACE FUNCTION problems.discipline_jurisdictions()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select accounts.actor_jurisdictions('discipline-receiving-desk', 'discipline-officer')
$function$
;

CREATE OR REPLACE FUNCTION problems.expected_matches(pairs integer[])
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select (coalesce(min(coalesce(f.share, 0)), 0) * (select greatest(reltuples, 0) from pg_class where oid = 'problems.problem'::regclass))::bigint
  from unnest(pairs) as p (bigram) left join problems.bigram_frequency f using (bigram)
$function$
;

CREATE OR REPLACE FUNCTION problems.guard_hands()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if old.state = 'dropped' or old.state = 'closed' and new.state <> 'handed-on' then
    raise exception 'problem % has ended', old.number using errcode = 'check_violation', constraint = 'problem_ended_stays';
  end if;
  if platform.actor_kind() <> 'account' then return new; end if;
  if (new.confirmed_by is distinct from old.confirmed_by and new.confirmed_by is not null or new.state <> old.state and new.state = 'dropped')
     and not (coalesce(new.confirmed_by, new.signed_by) = platform.actor_id() and new.inspection_id = any (rounds.actor_inspections('team-leader')))
   or new.confirmed_by is null and old.confirmed_by is not null and not new.jurisdiction_id = any (problems.office_jurisdictions())
   or (new.title, new.facts, new.basis, new.evidence, new.responsible, new.category, new.discipline, new.responsibility, new.severity, new.found_on)
     is distinct from (old.title, old.facts, old.basis, old.evidence, old.responsible, old.category, old.discipline, old.responsibility, old.severity, old.found_on)
     and not (old.state = 'registered' and new.inspection_id = any (problems.team_inspections()))
   or new.fed_back_on is distinct from old.fed_back_on and not new.jurisdiction_id = any (problems.office_jurisdictions())
   or (new.key_kind, new.supervision_number) is distinct from (old.key_kind, old.supervision_number)
     and not new.jurisdiction_id = any (accounts.actor_jurisdictions('office-director'))
   or old.state = 'closed' and not new.jurisdiction_id = any (accounts.actor_jurisdictions('office-director')) then
    raise exception 'a step of problem % is not the actor''s', old.number
      using errcode = 'insufficient_privilege', constraint = 'problem_step_of_its_own';
  end if;
  if new.done_by is distinct from old.done_by and new.done_by is not null and not problems.did_it(new) then
    raise exception 'problem % was not done by whom it names', old.number using errcode = 'check_violation', constraint = 'problem_done_by_its_doer';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION problems.guard_origin()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if (new.jurisdiction_id, new.round_id, new.inspection_id, new.edition_id, new.unit_id, new.unit_name, new.number, new.found_by, new.found_by_name, new.ancestor_id)
     is distinct from
     (old.jurisdiction_id, old.round_id, old.inspection_id, old.edition_id, old.unit_id, old.unit_name, old.number, old.found_by, old.found_by_name, old.ancestor_id) then
    raise exception 'where problem % comes from never changes', old.number using errcode = 'check_violation', constraint = 'problem_origin_stays';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION problems.guard_reopening()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if new.times_reopened <> old.times_reopened + 1
     or platform.actor_kind() = 'account' and not rectification.opens_again(new.id) then
    raise exception 'problem % opens again by a signed look-back', old.number using errcode = 'check_violation', constraint = 'problem_reopened_by_look_back';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION problems.is_without_paper(problem uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select not exists (select from papers.paper p where p.problem_id = is_without_paper.problem)
    and exists (select from journal.entry e where e.subject_id = is_without_paper.problem and e.version = 1 and e.actor_kind = 'account')
$function$
;

CREATE OR REPLACE FUNCTION problems.keep_text()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  insert into problems.problem_text (problem_id, pairs)
  select id, problems.bigrams(problems.sought(number, title, unit_name, facts)) from made;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION problems.learn_frequencies()
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  learnt bigint;
begin
  if not platform.is_system() then raise exception 'only the program learns' using errcode = 'insufficient_privilege'; end if;
  delete from problems.bigram_frequency;
  insert into problems.bigram_frequency (bigram, share)
  select e.bigram, e.share from pg_catalog.pg_stats s
  cross join lateral unnest(s.most_common_elems::text::integer[], s.most_common_elem_freqs[1:cardinality(s.most_common_elems::text::integer[])]) as e (bigram, share)
  where s.schemaname = 'problems' and s.tablename = 'problem_text' and s.attname = 'pairs' and e.share > 0.001;
  get diagnostics learnt = row_count;
  return learnt;
end $function$
;

CREATE OR REPLACE FUNCTION problems.office_jurisdictions()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select accounts.actor_jurisdictions('office-clerk', 'office-director')
$function$
;

CREATE OR REPLACE FUNCTION problems.own_units()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select accounts.actor_units('unit-contact', 'unit-secretary')
$function$
;

CREATE OR REPLACE FUNCTION problems.read_jurisdictions()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select accounts.actor_jurisdictions('office-clerk', 'office-director', 'leading-group-member')
$function$
;

CREATE OR REPLACE FUNCTION problems.sought(number text, title text, unit_name text, facts text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN lower(((((((number || ' '::text) || title) || ' '::text) || unit_name) || ' '::text) || facts))
;

CREATE OR REPLACE FUNCTION problems.sum_up_counts()
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  summed bigint;
begin
  if not platform.is_system() then raise exception 'only the program sums up' using errcode = 'insufficient_privilege'; end if;
  perform pg_advisory_xact_lock(hashtextextended('problems.problem_count', 0));
  with gone as (delete from problems.problem_count where (jurisdiction_id, round_id) in (
      select jurisdiction_id, round_id from problems.problem_count group by 1, 2 having count(*) > count(distinct (state, route, outcome, is_refound)))
    returning jurisdiction_id, round_id, state, route, outcome, is_refound, number)
  insert into problems.problem_count (jurisdiction_id, round_id, state, route, outcome, is_refound, number)
  select jurisdiction_id, round_id, state, route, outcome, is_refound, sum(number) from gone
  group by 1, 2, 3, 4, 5, 6 having sum(number) <> 0;
  get diagnostics summed = row_count;
  return summed;
end $function$
;

CREATE OR REPLACE FUNCTION problems.supervised_rounds()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select accounts.actor_rounds('rectification-supervisor')
$function$
;

CREATE OR REPLACE FUNCTION problems.take_numbers(series text, many integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  taken integer;
begin
  if platform.actor_kind() not in ('account', 'system') or many < 1 then
    raise exception 'no numbers for %', platform.actor_kind() using errcode = 'insufficient_privilege';
  end if;
  insert into problems.number_series as s (series, last) values (take_numbers.series, many)
  on conflict (series) do update set last = s.last + excluded.last returning last into taken;
  return taken - many + 1;
end $function$
;

CREATE OR REPLACE FUNCTION problems.team_inspections()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select rounds.actor_inspections('team-leader', 'team-deputy', 'team-liaison', 'team-member')
$function$
;

CREATE OR REPLACE FUNCTION problems.with_text(pairs integer[], pattern text)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 500
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select p.id from problems.problem_text t join problems.problem p on p.id = t.problem_id
  where t.pairs @> with_text.pairs
    and problems.sought(p.number, p.title, p.unit_name, p.facts) like pattern
    and ((select platform.is_system())
      or p.jurisdiction_id = any ((select problems.read_jurisdictions())::uuid[])
      or p.inspection_id = any ((select problems.team_inspections())::uuid[])
      or (p.fed_back_on is not null or p.route = 'immediate') and p.route is distinct from 'clue' and (
        p.unit_id = any ((select problems.own_units())::uuid[]) or p.round_id = any ((select problems.supervised_rounds())::uuid[]))
      or p.route = 'clue' and (p.jurisdiction_id = any ((select problems.discipline_jurisdictions())::uuid[])
        or p.id = any ((select clues.passed_problems())::uuid[])))
$function$
;

CREATE OR REPLACE FUNCTION rectification.ask_for_handing_back()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform graphile_worker.add_job('supervision-handed-back', '{}'::json, job_key => 'supervision-handed-back');
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION rectification.guard_completion()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if platform.actor_kind() = 'account' and new.complete_by is distinct from old.complete_by
     and not new.jurisdiction_id = any (accounts.actor_jurisdictions('office-director')) then
    raise exception 'only the director puts off the end of task %', old.id
      using errcode = 'insufficient_privilege', constraint = 'task_put_off_by_director';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION rectification.guard_following()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if platform.actor_kind() = 'account' and not rectification.has_relapsed(new.follows_id) then
    raise exception 'task % did not relapse', new.follows_id using errcode = 'check_violation', constraint = 'task_follows_a_look_back';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION rectification.guard_letter()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if old.state = 'settled' and new is distinct from old
     or (new.unit_id, new.jurisdiction_id, new.kind, new.drafted_by) is distinct from (old.unit_id, old.jurisdiction_id, old.kind, old.drafted_by)
     or old.issued_on is not null and (new.title, new.body, new.number) is distinct from (old.title, old.body, old.number) then
    raise exception 'what letter % said and to whom stays', old.id using errcode = 'check_violation', constraint = 'letter_sent_stays';
  end if;
  if platform.is_system() then return new; end if;
  if new.issued_by is distinct from old.issued_by
     and not (new.issued_by = platform.actor_id() and new.jurisdiction_id = any (accounts.actor_jurisdictions('office-director')))
   or new.answered_by is distinct from old.answered_by
     and not (new.answered_by = platform.actor_id() and new.unit_id = any (accounts.actor_units('unit-contact', 'unit-secretary')))
   or new.signed_by is distinct from old.signed_by
     and not (new.signed_by = platform.actor_id() and new.jurisdiction_id = any (accounts.actor_jurisdictions('office-director'))) then
    raise exception 'a step of letter % is not the actor''s', old.id using errcode = 'insufficient_privilege', constraint = 'letter_signed_as_oneself';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION rectification.guard_look_back()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  ending constant text[] := '{version,state,holder_kind,holder_id,holder_name,held_since,due_on,next_step,outcome,outcome_reason,proof,done_by,done_by_name,signed_by,signed_by_name,closed_on}';
begin
  if tg_op = 'INSERT' then
    if not exists (select from rectification.task t where t.id = new.task_id and t.problem_id = new.problem_id and t.closed_on <= new.looked_on
        and not exists (select from rectification.task n where n.follows_id = t.id)) then
      raise exception 'task % is not closed, or was opened again', new.task_id using errcode = 'check_violation', constraint = 'look_back_at_what_is_closed';
    end if;
  elsif old.state <> 'recorded' or to_jsonb(new) - ending is distinct from to_jsonb(old) - ending then
    raise exception 'what look-back % saw stays', old.id using errcode = 'check_violation', constraint = 'look_back_stays';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION rectification.guard_task()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if (new.problem_id, new.unit_id, new.round_id, new.inspection_id, new.jurisdiction_id, new.way, new.assigned_by, new.assigned_on)
     is distinct from (old.problem_id, old.unit_id, old.round_id, old.inspection_id, old.jurisdiction_id, old.way, old.assigned_by, old.assigned_on) then
    raise exception 'a task stays that of its problem and unit' using errcode = 'check_violation', constraint = 'task_origin_stays';
  end if;
  if old.state = 'signed-off' and new is distinct from old then
    raise exception 'task % is closed and never changes', old.id using errcode = 'check_violation', constraint = 'task_closed_stays';
  end if;
  if platform.is_system() then return new; end if;
  if new.proved_by is distinct from old.proved_by and new.proved_by is not null
     and not (new.proved_by = platform.actor_id() and new.unit_id = any (accounts.actor_units('unit-contact')))
   or new.reviewed_by is distinct from old.reviewed_by and new.reviewed_by is not null
     and not (new.reviewed_by = platform.actor_id() and new.unit_id = any (accounts.actor_units('unit-secretary')))
   or new.signed_by is distinct from old.signed_by
     and not (new.signed_by = platform.actor_id() and (new.jurisdiction_id = any (accounts.actor_jurisdictions('office-director'))
       or new.round_id = any (accounts.actor_rounds('rectification-supervisor')))) then
    raise exception 'a step of task % is not the actor''s', old.id using errcode = 'insufficient_privilege', constraint = 'task_signed_as_oneself';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION rectification.has_relapsed(task uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (select from rectification.look_back b where b.task_id = task and b.outcome = 'relapsed')
$function$
;

CREATE OR REPLACE FUNCTION rectification.is_supervised(round uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (select from accounts.role_grant g join accounts.account a on a.id = g.account_id and a.status = 'active'
    where g.role = 'rectification-supervisor' and g.scope_id = round and g.holds @> accounts.today())
$function$
;

CREATE OR REPLACE FUNCTION rectification.looking_back_units()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct i.unit_id), '{}') from rounds.inspection i
  where i.moved_in_on is not null and i.finished_on is null and i.cancelled_on is null
    and i.id = any (problems.team_inspections()) and rounds.looks_back(i.edition_id, i.kind)
$function$
;

CREATE OR REPLACE FUNCTION rectification.next_letter_ordinal(jurisdiction uuid, of_kind text, in_year integer)
 RETURNS integer
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  perform pg_advisory_xact_lock(hashtextextended('letter ' || jurisdiction || of_kind || in_year, 0));
  return (select coalesce(max(ordinal), 0) + 1 from rectification.letter where jurisdiction_id = jurisdiction and kind = of_kind and year = in_year);
end $function$
;

CREATE OR REPLACE FUNCTION rectification.opens_again(problem uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (select from rectification.look_back b where b.problem_id = problem and b.outcome = 'relapsed'
    and not exists (select from rectification.task n where n.follows_id = b.task_id))
$function$
;

CREATE OR REPLACE FUNCTION rectification.roles_here(jurisdiction uuid, unit uuid, inspection uuid, round uuid)
 RETURNS text[]
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
  select coalesce(array_agg(role), '{}') from unnest(array['office-clerk', 'office-director', 'leading-group-member', 'team-leader', 'unit-contact', 'unit-secretary',
    'rectification-supervisor']) role
  where jurisdiction = any (accounts.actor_jurisdictions(role)) or unit = any (accounts.actor_units(role))
    or inspection = any (rounds.actor_inspections(role)) or round = any (accounts.actor_rounds(role))
$function$
;

CREATE OR REPLACE FUNCTION registry.check_unit(checked uuid)
 RETURNS void
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  life daterange;
  covered datemultirange;
  has_parent boolean;
begin
  select daterange(registered_on, abolished_on) into life from registry.unit where id = checked;
  select range_agg(daterange(from_on, until_on)), bool_or(parent_id is not null) into covered, has_parent
  from registry.unit_state where unit_id = checked;
  if datemultirange(life) is distinct from covered then
    raise exception 'the states of unit % cover % instead of its life %', checked, covered, life
      using errcode = 'check_violation', constraint = 'unit_states_cover_its_life';
  end if;
  if has_parent and exists (
    select from registry.unit_state s join registry.unit p on p.id = s.parent_id
    where s.unit_id = checked and not daterange(p.registered_on, p.abolished_on) @> daterange(s.from_on, s.until_on)
  ) or not upper_inf(life) and exists (
    select from registry.unit_state s where s.parent_id = checked and not life @> daterange(s.from_on, s.until_on)
  ) then
    raise exception 'unit % has a parent, or is one, beyond its life', checked
      using errcode = 'check_violation', constraint = 'unit_parent_lives';
  end if;
  if not upper_inf(life) and exists (
    select from registry.succession s where s.from_unit_id = checked and upper(life) < s.took_place_on
      or s.to_unit_id = checked and not life @> s.took_place_on
  ) then
    raise exception 'unit % ends before something became of it', checked
      using errcode = 'check_violation', constraint = 'unit_lives_through_successions';
  end if;
  if has_parent and exists (
    with recursive above (id, period) as (
      select parent_id, daterange(from_on, until_on) from registry.unit_state where unit_id = checked and parent_id is not null
      union
      select s.parent_id, a.period * s.held
      -- One unit's states at a time: joined as a whole, a fresh and unanalysed table is read from end to end (1.2 ms a check).
      from above a cross join lateral (
        select parent_id, daterange(from_on, until_on) as held from registry.unit_state where unit_id = a.id offset 0) s
      where s.parent_id is not null and s.held && a.period and a.id <> checked
    ) select from above where id = checked
  ) then
    raise exception 'unit % would be above itself', checked
      using errcode = 'check_violation', constraint = 'unit_not_above_itself';
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION registry.check_unit_begins()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not exists (select from registry.unit_state where unit_id = new.id) then
    raise exception 'unit % has no state', new.id using errcode = 'check_violation', constraint = 'unit_states_cover_its_life';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION registry.check_unit_row()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform registry.check_unit(new.id);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION registry.check_unit_state_row()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform registry.check_unit(new.unit_id);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION registry.count_under(unit uuid)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select count(*) from registry.unit_state where parent_id = unit and until_on is null
$function$
;

CREATE OR REPLACE FUNCTION registry.jurisdictions_under(top uuid)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  with recursive under (id) as (
    select id from registry.jurisdiction where id = top
    union
    select j.id from registry.jurisdiction j join under u on j.parent_id = u.id
  )
  select coalesce(array_agg(id), '{}') from under
$function$
;

CREATE OR REPLACE FUNCTION registry.readable_jurisdictions()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
AS $function$
  select accounts.actor_jurisdictions('office-clerk', 'office-director', 'leading-group-member',
    'discipline-receiving-desk', 'discipline-officer', 'organisation-officer')
$function$
;

CREATE OR REPLACE FUNCTION registry.readable_units()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
AS $function$
  select accounts.actor_units('unit-contact', 'unit-secretary')
$function$
;

CREATE OR REPLACE FUNCTION registry.unit_jurisdiction(unit uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select jurisdiction_id from registry.unit u where u.id = $1
$function$
;

CREATE OR REPLACE FUNCTION registry.unit_name(unit uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select s.name from registry.unit_state s where s.unit_id = unit order by s.from_on desc limit 1
$function$
;

CREATE OR REPLACE FUNCTION registry.unit_scopes(search text, most integer)
 RETURNS TABLE(id uuid, name text, path text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select u.id, s.name, j.name || ' / ' || coalesce(p.name || ' / ', '') || s.name
  from registry.unit u
  join registry.unit_state s on s.unit_id = u.id and s.until_on is null
  join registry.jurisdiction j on j.id = u.jurisdiction_id
  left join registry.unit_state p on p.unit_id = s.parent_id and p.until_on is null
  where (platform.is_system() or u.jurisdiction_id = any (accounts.actor_jurisdictions('security-administrator')))
    and (search = '' or s.name ilike '%' || replace(replace(replace(search, '\', '\\'), '%', '\%'), '_', '\_') || '%' or u.code = search)
  order by length(s.name), u.code limit least(most, 100)
$function$
;

CREATE OR REPLACE FUNCTION registry.writable_jurisdictions()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
AS $function$
  select accounts.actor_jurisdictions('office-clerk', 'office-director')
$function$
;

CREATE OR REPLACE FUNCTION reports.approved_papers(inspection uuid)
 RETURNS TABLE(id uuid, number text, title text, category text, decision text, seen text, "character" text, whose text, seal text, is_alive boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select p.id, p.number, p.title, p.category, p.decision, p.seen, p.character, p.whose,
    encode(sha256(convert_to(jsonb_build_array(p.number, p.title, p.happened, p.place, p.amount, p.seen, p.character, p.whose, p.responsible, p.evidence,
      (select jsonb_agg(jsonb_build_array(e.id, e.state, e.sha256) order by e.number) from evidence.item e
       where e.id in (select (line ->> 'evidenceId')::uuid from jsonb_array_elements(p.evidence) line)),
      b.title, b.facts, b.basis, b.evidence, b.responsible, b.category)::text, 'UTF8')), 'hex'),
    b.state <> 'dropped'
  from papers.paper p join problems.problem b on b.id = p.problem_id
  where p.inspection_id = inspection and p.state = 'approved'
    and (platform.is_system() or inspection = any (problems.team_inspections()) or p.jurisdiction_id = any (problems.read_jurisdictions()))
  order by p.number
$function$
;

CREATE OR REPLACE FUNCTION reports.closed_inspection(id uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select r.inspection_id from reports.report r
  where r.id = closed_inspection.id and r.inspection_id = any (rounds.granted_inspections()) and not rounds.is_authorised(r.inspection_id)
$function$
;

CREATE OR REPLACE FUNCTION reports.evidence_of(inspection uuid)
 RETURNS TABLE(paper_id uuid, line integer, title text, item_id uuid, number integer, name text, state text, sha256 text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select p.id, (l ->> 'no')::integer, case when v.is_of_team then l ->> 'title' end, case when v.is_of_team then i.id end, i.number,
    case when v.is_of_team then i.name end, i.state, i.sha256
  from (select platform.is_system() or evidence_of.inspection = any (evidence.team_inspections()) as is_of_team) v
    cross join papers.paper p cross join jsonb_array_elements(p.evidence) l
    left join evidence.item i on i.id = (l ->> 'evidenceId')::uuid
  where p.inspection_id = evidence_of.inspection and p.state = 'approved'
    and (v.is_of_team or p.jurisdiction_id = any (problems.read_jurisdictions()))
  order by p.number, (l ->> 'no')::integer
$function$
;

CREATE OR REPLACE FUNCTION reports.guard_part()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not exists (select from reports.report r where r.id = new.report_id and r.state = 'drafting') then
    raise exception 'report % is not being written', new.report_id using errcode = 'check_violation', constraint = 'part_of_drafts';
  end if;
  if tg_op = 'UPDATE' and (new.report_id, new.category, new.position) is distinct from (old.report_id, old.category, old.position) then
    raise exception 'part % stays where it is', old.id using errcode = 'check_violation', constraint = 'part_place_stays';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION reports.guard_report()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if (new.jurisdiction_id, new.round_id, new.inspection_id, new.edition_id, new.unit_id, new.unit_name, new.kind, new.drafted_by, new.drafted_by_name, new.drafted_at)
     is distinct from (old.jurisdiction_id, old.round_id, old.inspection_id, old.edition_id, old.unit_id, old.unit_name, old.kind, old.drafted_by, old.drafted_by_name, old.drafted_at) then
    raise exception 'where report % comes from never changes', old.id using errcode = 'check_violation', constraint = 'report_origin_stays';
  end if;
  if old.state = 'settled' then
    raise exception 'report % is settled', old.id using errcode = 'check_violation', constraint = 'report_settled_stays';
  end if;
  -- Whoever signs signs as himself.
  if platform.actor_kind() = 'account' and jsonb_array_length(new.signatures) > jsonb_array_length(old.signatures)
     and (new.signatures -> -1 ->> 'byId')::uuid is distinct from platform.actor_id() then
    raise exception 'report % is signed by another', old.id using errcode = 'check_violation', constraint = 'report_signed_as_oneself';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION reports.guard_signatures()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  added constant integer := jsonb_array_length(new.signatures) - jsonb_array_length(old.signatures);
begin
  if new.signatures <> '[]' and not (added in (0, 1) and platform.is_continued(old.signatures, new.signatures)) then
    raise exception 'signatures on report % are not as they were given', old.id
      using errcode = 'check_violation', constraint = 'report_signatures_stay';
  end if;
  if not platform.is_continued(old.returns, new.returns) then
    raise exception 'why report % was sent back stays', old.id using errcode = 'check_violation', constraint = 'report_returns_stay';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION reports.guard_signer()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if platform.actor_kind() = 'account' and new.signatures -> -1 ->> 'heldOn' is null and platform.actor_id() = any (reports.writers(new.id)) then
    raise exception 'report % is signed by one of its writers', new.id
      using errcode = 'check_violation', constraint = 'report_signer_wrote_nothing';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION reports.guard_steps()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  added constant integer := jsonb_array_length(new.signatures) - jsonb_array_length(old.signatures);
begin
  if (case new.state when 'drafting' then jsonb_array_length(new.returns) - jsonb_array_length(old.returns) <> 1
      else added <> 1 or old.step is not null and new.signatures -> -1 ->> 'step' is distinct from old.step end) then
    raise exception 'report % goes on without its step', old.id using errcode = 'check_violation', constraint = 'report_goes_on_by_steps';
  end if;
  if platform.actor_kind() = 'account' and old.inspection_id <> all (rounds.actor_inspections(coalesce(old.turn, 'team-leader')))
     and (old.turn is null or old.jurisdiction_id <> all (accounts.actor_jurisdictions(old.turn))) then
    raise exception 'it is not the actor''s turn at report %', old.id using errcode = 'check_violation', constraint = 'report_step_of_its_own';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION reports.readable(report uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (select from reports.report r where r.id = report)
$function$
;

CREATE OR REPLACE FUNCTION reports.writers(report uuid)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct e.actor_id), '{}')
  from reports.report r join journal.entry e on e.subject_id = r.id or e.subject_id in (select p.id from reports.part p where p.report_id = r.id)
  where r.id = writers.report and e.event in ('report-drafted', 'part-drafted', 'part-written') and e.result = 'done' and e.actor_id is not null
    and (platform.is_system() or r.inspection_id = any (problems.team_inspections()) or r.jurisdiction_id = any (problems.read_jurisdictions()))
$function$
;

CREATE OR REPLACE FUNCTION rounds.actor_inspections(VARIADIC roles text[])
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  with own as (select accounts.actor_scopes('inspection', roles) as ids)
  select coalesce(array_agg(distinct i.id), '{}')
  from own join rounds.inspection i on i.id = any (own.ids) or i.under_inspection_id = any (own.ids)
  where not exists (select from assembly.recusal r
    where r.inspection_id = i.id and r.person_id = assembly.actor_person() and r.state <> 'overruled')
$function$
;

CREATE OR REPLACE FUNCTION rounds.actor_rounds()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct r.id), '{}') from (
    select i.round_id as id from rounds.inspection i
    where i.id = any (accounts.actor_scopes('inspection', array['team-leader', 'team-deputy', 'team-liaison', 'team-member']))
    union all select unnest(accounts.actor_scopes('round', array['rectification-supervisor']))) r
$function$
;

CREATE OR REPLACE FUNCTION rounds.authorised_under(inspection uuid, day date)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select a.decision_number from rounds.inspection i
  join authorisations.authorisation a on a.inspection_id = coalesce(i.under_inspection_id, i.id)
  where i.id = inspection and a.state in ('approved', 'withdrawn') and day between a.from_on and least(a.to_on, a.withdrawn_on)
  order by a.decided_at desc limit 1
$function$
;

CREATE OR REPLACE FUNCTION rounds.finished_units(units uuid[])
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct i.unit_id), '{}') from rounds.inspection i
  where i.unit_id = any (finished_units.units) and i.finished_on is not null
    and (platform.is_system() or cardinality(rounds.writable_jurisdictions()) > 0)
$function$
;

CREATE OR REPLACE FUNCTION rounds.granted_inspections()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct i.id), '{}')
  from accounts.role_grant g
  join accounts.account a on a.id = g.account_id and a.status = 'active'
  join rounds.inspection i on i.id = g.scope_id or i.under_inspection_id = g.scope_id
  where g.account_id = platform.actor_id() and g.scope_kind = 'inspection' and g.holds @> accounts.today()
    and not exists (select from assembly.recusal r
      where r.inspection_id = i.id and r.person_id = assembly.actor_person() and r.state <> 'overruled')
$function$
;

CREATE OR REPLACE FUNCTION rounds.guard_cancelling()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform pg_advisory_xact_lock(hashtextextended('inspection ' || new.id, 0));
  if (select open from rounds.open_items(new.id)) > 0 then
    raise exception 'something of inspection % is still open', new.id using errcode = 'check_violation', constraint = 'inspection_items_landed';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION rounds.guard_closing()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if rounds.materials_out(new.id) > 0 then
    raise exception 'materials of round % are out', new.id using errcode = 'check_violation', constraint = 'round_closed_with_materials_back';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION rounds.guard_findings()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  inspection uuid;
begin
  for inspection in select distinct m.inspection_id from made m where m.inspection_id is not null order by 1 loop
    perform pg_advisory_xact_lock_shared(hashtextextended('inspection ' || inspection, 0));
    if exists (select from rounds.inspection i where i.id = inspection and i.cancelled_on is not null) then
      raise exception 'inspection % was cancelled and finds nothing more', inspection
        using errcode = 'check_violation', constraint = 'inspection_finds_until_cancelled';
    end if;
  end loop;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION rounds.guard_inspection()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if (new.round_id, new.unit_id, new.under_inspection_id) is distinct from (old.round_id, old.unit_id, old.under_inspection_id) then
    raise exception 'an inspection stays that of its unit in its round' using errcode = 'check_violation', constraint = 'inspection_origin_stays';
  end if;
  if old.finished_on is not null and new is distinct from old or old.cancelled_on is not null then
    raise exception 'inspection % has ended and never changes', old.id using errcode = 'check_violation', constraint = 'inspection_ended_stays';
  end if;
  if platform.is_system() then return new; end if;
  if (new.stage, new.stages, new.moved_in_on, new.left_on, new.left_early_reason, new.finished_on)
     is distinct from (old.stage, old.stages, old.moved_in_on, old.left_on, old.left_early_reason, old.finished_on)
     and not new.id = any (rounds.actor_inspections('team-leader')) then
    raise exception 'only the leader moves an inspection' using errcode = 'insufficient_privilege', constraint = 'inspection_moved_by_leader';
  end if;
  if (new.team_id, new.kind, new.subject, new.leader_name, new.leader_person_id, new.cancelled_on, new.cancelled_reason)
     is distinct from (old.team_id, old.kind, old.subject, old.leader_name, old.leader_person_id, old.cancelled_on, old.cancelled_reason)
     and not new.jurisdiction_id = any (rounds.writable_jurisdictions()) then
    raise exception 'only the office staffs an inspection' using errcode = 'insufficient_privilege', constraint = 'inspection_staffed_by_office';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION rounds.guard_plan()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if platform.actor_kind() = 'account'
     and not exists (select from rounds.round r where r.id = new.round_id and r.state = 'planned') then
    raise exception 'the plan of the round is approved' using errcode = 'check_violation', constraint = 'inspection_planned_before_approval';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION rounds.guard_round()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  course constant text[] := array['planned', 'approved', 'announced', 'under-way', 'feeding-back', 'rectifying', 'closed'];
begin
  if new.state <> old.state and array_position(course, new.state) <> array_position(course, old.state) + 1 then
    raise exception 'a round that is % does not become %', old.state, new.state using errcode = 'check_violation', constraint = 'round_goes_on';
  end if;
  if (new.jurisdiction_id, new.year, new.ordinal, new.edition_id, new.planned_at, new.planned_by, new.planned_by_name)
     is distinct from (old.jurisdiction_id, old.year, old.ordinal, old.edition_id, old.planned_at, old.planned_by, old.planned_by_name)
   or old.state <> 'planned' and (new.name, new.kind, new.planned_from, new.planned_to, new.approved_by, new.approved_by_name, new.approved_at, new.decision_number)
     is distinct from (old.name, old.kind, old.planned_from, old.planned_to, old.approved_by, old.approved_by_name, old.approved_at, old.decision_number) then
    raise exception 'what was approved of a round stays' using errcode = 'check_violation', constraint = 'round_approved_stays';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION rounds.guard_subject()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if platform.actor_kind() = 'account' and new.subject is null
     and exists (select from rounds.kinds_of(new.edition_id) k where k.code = new.kind and k.asks_subject) then
    raise exception 'an inspection of the kind % names its matter', new.kind using errcode = 'check_violation', constraint = 'inspection_names_its_matter';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION rounds.guard_team()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if platform.actor_kind() <> 'account' then return new; end if;
  perform pg_advisory_xact_lock_shared(hashtextextended('team ' || new.team_id, 0));
  if exists (select from teams.team t where t.id = new.team_id and t.ended_on is not null) then
    raise exception 'team % has ended', new.team_id using errcode = 'check_violation', constraint = 'inspection_by_standing_team';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION rounds.has_group(inspection uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (select from rounds.inspection i join groups.assignment a on a.inspection_id in (i.id, i.under_inspection_id)
    where i.id = inspection and a.state = 'accepted')
$function$
;

CREATE OR REPLACE FUNCTION rounds.inspection_jurisdiction(inspection uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select i.jurisdiction_id from rounds.inspection i where i.id = inspection
$function$
;

CREATE OR REPLACE FUNCTION rounds.inspection_name(inspection uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select r.code || ' ' || teams.team_name(i.team_id) || ' · ' || registry.unit_name(i.unit_id)
  from rounds.inspection i join rounds.round r on r.id = i.round_id where i.id = inspection
$function$
;

CREATE OR REPLACE FUNCTION rounds.is_authorised(inspection uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (select from rounds.inspection i
    join rounds.inspection host on host.id = coalesce(i.under_inspection_id, i.id)
    join authorisations.authorisation a on a.inspection_id = host.id
      and rounds.same_leader(a.leader_name, a.leader_person_id, host.leader_name, host.leader_person_id)
    where i.id = inspection and a.state = 'approved' and accounts.today() between a.from_on and a.to_on)
$function$
;

CREATE OR REPLACE FUNCTION rounds.kinds_of(edition uuid)
 RETURNS TABLE(code text, asks_subject boolean, reach text, looks_back boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  with line as (
    select l.body from rulebook.section s, jsonb_array_elements(s.body) l (body) where s.edition_id = kinds_of.edition and s.name = 'kinds')
  select l.body ->> 'code', coalesce((l.body ->> 'asksSubject')::boolean, false), l.body ->> 'reach',
    coalesce((l.body ->> 'looksBack')::boolean, l.body ->> 'code' = 'look-back' and not exists (select from line o where o.body ? 'looksBack'))
  from line l
$function$
;

CREATE OR REPLACE FUNCTION rounds.looks_back(edition uuid, kind text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (select from rounds.kinds_of(looks_back.edition) k where k.code = looks_back.kind and k.looks_back)
$function$
;

CREATE OR REPLACE FUNCTION rounds.materials_out(round uuid)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select count(*) from authorisations.material m where m.round_id = round and m.state = 'out'
$function$
;

CREATE OR REPLACE FUNCTION rounds.open_items(inspection uuid, OUT open bigint, OUT with_team bigint)
 RETURNS record
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select count(*), count(*) filter (where holder_kind = 'team') from (
    select p.holder_kind from problems.problem p where p.inspection_id = inspection and p.state not in ('closed', 'dropped')
    union all
    select c.holder_kind from clues.clue c where c.inspection_id = inspection and c.problem_id is null and c.state <> 'closed') item
$function$
;

CREATE OR REPLACE FUNCTION rounds.readable_jurisdictions()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
AS $function$
  select accounts.actor_jurisdictions('office-clerk', 'office-director', 'leading-group-member',
    'discipline-receiving-desk', 'discipline-officer', 'organisation-officer')
$function$
;

CREATE OR REPLACE FUNCTION rounds.round_jurisdiction(round uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select r.jurisdiction_id from rounds.round r where r.id = round
$function$
;

CREATE OR REPLACE FUNCTION rounds.round_name(round uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select j.name || ' ' || r.name from rounds.round r join registry.jurisdiction j on j.id = r.jurisdiction_id where r.id = round
$function$
;

CREATE OR REPLACE FUNCTION rounds.rounds_of_own_units()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct r.id), '{}')
  from rounds.inspection i join rounds.round r on r.id = i.round_id
  where i.unit_id = any (accounts.actor_scopes('unit', array['unit-contact', 'unit-secretary']))
    and i.cancelled_on is null and r.announced_on is not null
$function$
;

CREATE OR REPLACE FUNCTION rounds.same_leader(one text, one_person uuid, other text, other_person uuid)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN ((one = other) AND ((one_person IS NULL) OR (other_person IS NULL) OR (one_person = other_person)))
;

CREATE OR REPLACE FUNCTION rounds.scopes(scope_kind text, search text, most integer)
 RETURNS TABLE(id uuid, name text, path text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select s.id, s.name, j.name || ' / ' || s.path from (
    select r.id, r.jurisdiction_id, r.year, r.ordinal, r.name, r.code || ' ' || r.name as path
    from rounds.round r where scope_kind = 'round' and r.state <> 'closed'
    union all
    select i.id, i.jurisdiction_id, r.year, r.ordinal, teams.team_name(i.team_id) || ' · ' || registry.unit_name(i.unit_id), r.code || ' ' || r.name
    from rounds.inspection i join rounds.round r on r.id = i.round_id
    where scope_kind = 'inspection' and r.state <> 'closed' and i.cancelled_on is null and i.finished_on is null
  ) s join registry.jurisdiction j on j.id = s.jurisdiction_id
  where (platform.is_system() or s.jurisdiction_id = any (accounts.actor_jurisdictions('security-administrator')))
    and (search = '' or s.name || ' ' || s.path ilike '%' || replace(replace(replace(search, '\', '\\'), '%', '\%'), '_', '\_') || '%')
  order by s.year desc, s.ordinal desc, s.name limit least(most, 100)
$function$
;

CREATE OR REPLACE FUNCTION rounds.staffed_on(inspection uuid)
 RETURNS date
 LANGUAGE sql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select max((e.at at time zone 'Asia/Shanghai')::date) from rounds.inspection i join journal.entry e on e.subject_id = i.id
  where i.id = inspection and e.subject_kind = 'inspection' and e.event = 'inspection-staffed'
    and (platform.is_system() or i.jurisdiction_id = any (rounds.readable_jurisdictions()))
$function$
;

CREATE OR REPLACE FUNCTION rounds.unmet(inspection uuid, step text)
 RETURNS TABLE(needs text, missing bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select c.needs, c.missing from fieldwork.conditions_of(unmet.inspection, unmet.step) c
  where c.missing > 0 and c.waiver_id is null and fieldwork.may_know(unmet.inspection)
$function$
;

CREATE OR REPLACE FUNCTION rounds.writable_jurisdictions()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
AS $function$
  select accounts.actor_jurisdictions('office-clerk', 'office-director')
$function$
;

CREATE OR REPLACE FUNCTION rulebook.actor_reads()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN accounts.actor_holds(VARIADIC ARRAY['office-clerk'::text, 'office-director'::text, 'leading-group-member'::text, 'team-leader'::text, 'team-deputy'::text, 'team-liaison'::text, 'team-member'::text, 'discipline-receiving-desk'::text, 'discipline-officer'::text, 'organisation-officer'::text, 'unit-contact'::text, 'unit-secretary'::text, 'rectification-supervisor'::text])
;

CREATE OR REPLACE FUNCTION rulebook.guard_edition()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if tg_op = 'DELETE' then
    raise exception 'an edition of a rulebook is never deleted' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'INSERT' then
    if new.status <> 'draft' then
      raise exception 'an edition begins as a draft' using errcode = 'insufficient_privilege', constraint = 'edition_begins_as_draft';
    end if;
    return new;
  end if;
  if old.status in ('approved', 'withdrawn') then
    raise exception 'edition % is % and never changes', old.id, old.status
      using errcode = 'check_violation', constraint = 'edition_approved_stays';
  end if;
  if (new.id, new.rulebook_id, new.jurisdiction_id, new.number, new.is_shipped, new.based_on, new.drafted_by, new.drafted_at)
     is distinct from (old.id, old.rulebook_id, old.jurisdiction_id, old.number, old.is_shipped, old.based_on, old.drafted_by, old.drafted_at) then
    raise exception 'what an edition began as stays' using errcode = 'check_violation', constraint = 'edition_origin_stays';
  end if;
  if new.status = 'approved' then
    if not (old.status = 'submitted' or old.is_shipped) then
      raise exception 'only a submitted edition is approved' using errcode = 'check_violation', constraint = 'edition_submitted_first';
    end if;
    if exists (select from rulebook.section s where s.edition_id = new.id and s.edited_by @> array[new.approved_by]) then
      raise exception 'whoever wrote in an edition does not approve it'
        using errcode = 'check_violation', constraint = 'edition_approved_by_another';
    end if;
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION rulebook.guard_section()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if tg_op = 'DELETE' then
    raise exception 'a section of a rulebook is never deleted' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'UPDATE' and (new.edition_id, new.name) is distinct from (old.edition_id, old.name) then
    raise exception 'a section stays in its edition' using errcode = 'check_violation', constraint = 'section_origin_stays';
  end if;
  perform from rulebook.edition e where e.id = new.edition_id and e.status = 'draft' for share;
  if not found then
    raise exception 'edition % is no draft: its sections stay', new.edition_id
      using errcode = 'insufficient_privilege', constraint = 'section_of_draft';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION teams.account_named(login text, jurisdiction uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select a.id from accounts.account a where a.login_name = lower(btrim(login)) and a.status = 'active'
    and jurisdiction = any (teams.writable_jurisdictions())
    and a.jurisdiction_id = any (registry.jurisdictions_under(jurisdiction))
$function$
;

CREATE OR REPLACE FUNCTION teams.guard_end()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform pg_advisory_xact_lock(hashtextextended('team ' || new.id, 0));
  if exists (select from rounds.inspection i where i.team_id = new.id and i.finished_on is null and i.cancelled_on is null) then
    raise exception 'team % still inspects', new.id using errcode = 'check_violation', constraint = 'team_ends_without_inspections';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION teams.guard_kind()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  raise exception 'team % stays what it is', new.id using errcode = 'check_violation', constraint = 'team_kind_stays';
end $function$
;

CREATE OR REPLACE FUNCTION teams.guard_nomination()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if old.state in ('approved', 'declined', 'unqualified') then
    raise exception 'nomination % has been decided', old.id using errcode = 'check_violation', constraint = 'nomination_decided_stays';
  end if;
  if old.state = 'recommended' and new.state not in ('qualified', 'unqualified') or old.state = 'qualified' and new.state not in ('approved', 'declined') then
    raise exception 'a nomination that is % does not become %', old.state, new.state using errcode = 'check_violation', constraint = 'nomination_goes_on';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION teams.is_group(team uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select coalesce((select t.kind is not null from teams.team t where t.id = team), false)
$function$
;

CREATE OR REPLACE FUNCTION teams.place_named(words text, OUT jurisdiction_id uuid, OUT township_id uuid)
 RETURNS record
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select (select j.id from registry.jurisdiction j where j.level = 'county' and position(j.name in words) > 0
      order by length(j.name) desc limit 1),
    (select s.unit_id from registry.unit_state s where s.kind = 'township' and s.until_on is null and position(s.name in words) > 0
      order by length(s.name) desc limit 1)
$function$
;

CREATE OR REPLACE FUNCTION teams.pool_jurisdictions()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
AS $function$
  select accounts.actor_jurisdictions('office-clerk', 'office-director', 'leading-group-member', 'organisation-officer')
$function$
;

CREATE OR REPLACE FUNCTION teams.readable_jurisdictions()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
AS $function$
  select accounts.actor_jurisdictions('office-clerk', 'office-director', 'leading-group-member',
    'discipline-receiving-desk', 'discipline-officer', 'organisation-officer')
$function$
;

CREATE OR REPLACE FUNCTION teams.team_name(team uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select t.name from teams.team t where t.id = team
$function$
;

CREATE OR REPLACE FUNCTION teams.team_ordinal(team uuid)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select t.ordinal from teams.team t where t.id = team
$function$
;

CREATE OR REPLACE FUNCTION teams.units_named(names text[])
 RETURNS TABLE(name text, id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select s.name, (array_agg(s.unit_id))[1] from registry.unit_state s where s.name = any (names)
  group by s.name having count(distinct s.unit_id) = 1
$function$
;

CREATE OR REPLACE FUNCTION teams.writable_jurisdictions()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
AS $function$
  select accounts.actor_jurisdictions('office-clerk', 'office-director')
$function$
;

CREATE TRIGGER account_kept_in_lane BEFORE UPDATE ON accounts.account FOR EACH ROW EXECUTE FUNCTION accounts.keep_in_lane();

CREATE TRIGGER account_supervision_ended AFTER UPDATE OF status ON accounts.account FOR EACH ROW WHEN ((new.status <> old.status)) EXECUTE FUNCTION rectification.ask_for_handing_back();

CREATE TRIGGER attempt_step_stays_spent BEFORE UPDATE ON accounts.attempt FOR EACH ROW EXECUTE FUNCTION accounts.keep_spent_step();

CREATE TRIGGER role_grant_end_guarded BEFORE UPDATE OF ended_on ON accounts.role_grant FOR EACH ROW EXECUTE FUNCTION accounts.guard_end();

CREATE TRIGGER role_grant_supervision_ended AFTER UPDATE OF ended_on ON accounts.role_grant FOR EACH ROW WHEN ((new.role = 'rectification-supervisor'::text)) EXECUTE FUNCTION rectification.ask_for_handing_back();

CREATE TRIGGER draw_guarded BEFORE UPDATE ON assembly.draw FOR EACH ROW EXECUTE FUNCTION assembly.guard_draw();

CREATE TRIGGER objection_guarded BEFORE UPDATE ON assembly.objection FOR EACH ROW EXECUTE FUNCTION assembly.guard_objection();

CREATE TRIGGER objection_origin_stays BEFORE UPDATE ON assembly.objection FOR EACH ROW EXECUTE FUNCTION platform.keep('jurisdiction_id', 'unit_id', 'raised_by_name');

CREATE TRIGGER objection_verified_stays BEFORE UPDATE ON assembly.objection FOR EACH ROW WHEN ((old.state <> 'raised'::text)) EXECUTE FUNCTION platform.keep('verified_by', 'verified_by_name', 'verified_at', 'proposes_recusal');

CREATE TRIGGER proposal_guarded BEFORE UPDATE ON assembly.proposal FOR EACH ROW EXECUTE FUNCTION assembly.guard_proposal();

CREATE TRIGGER recusal_guarded BEFORE UPDATE ON assembly.recusal FOR EACH ROW EXECUTE FUNCTION assembly.guard_recusal();

CREATE TRIGGER recusal_said_stays BEFORE UPDATE ON assembly.recusal FOR EACH ROW EXECUTE FUNCTION platform.keep('jurisdiction_id', 'label', 'evidence', 'raised_by_name');

CREATE TRIGGER seat_ended_stays BEFORE UPDATE ON assembly.seat FOR EACH ROW WHEN ((old.ended_on IS NOT NULL)) EXECUTE FUNCTION platform.keep_all_but();

CREATE TRIGGER seat_guarded_by_group BEFORE INSERT ON assembly.seat FOR EACH ROW EXECUTE FUNCTION groups.guard_seat();

CREATE TRIGGER seat_only_ends BEFORE UPDATE ON assembly.seat FOR EACH ROW EXECUTE FUNCTION platform.keep_all_but('ended_on', 'end_reason');

CREATE TRIGGER substitution_approves_proposed BEFORE UPDATE ON assembly.substitution FOR EACH ROW WHEN (((old.state = 'proposed'::text) AND (new.state = 'approved'::text))) EXECUTE FUNCTION platform.keep('successor_id', 'proposal_reason', 'proposed_by', 'proposed_by_name', 'proposed_at');

CREATE TRIGGER substitution_guarded BEFORE UPDATE ON assembly.substitution FOR EACH ROW EXECUTE FUNCTION assembly.guard_substitution();

CREATE TRIGGER substitution_origin_stays BEFORE UPDATE ON assembly.substitution FOR EACH ROW EXECUTE FUNCTION platform.keep('jurisdiction_id', 'round_id', 'opened_by_name');

CREATE TRIGGER appraisal_guarded BEFORE UPDATE ON authorisations.appraisal FOR EACH ROW EXECUTE FUNCTION authorisations.guard_appraisal();

CREATE TRIGGER appraisal_sent_as_written BEFORE UPDATE ON authorisations.appraisal FOR EACH ROW WHEN ((new.sent_on IS NOT NULL)) EXECUTE FUNCTION platform.keep_all_but('sent_on', 'sent_by', 'sent_by_name');

CREATE TRIGGER authorisation_guarded BEFORE UPDATE ON authorisations.authorisation FOR EACH ROW EXECUTE FUNCTION authorisations.guard_authorisation();

CREATE TRIGGER authorisation_origin_stays BEFORE UPDATE ON authorisations.authorisation FOR EACH ROW EXECUTE FUNCTION platform.keep('jurisdiction_id', 'round_id', 'drafted_by_name', 'leader_person_id');

CREATE TRIGGER authorisation_preparation_guarded BEFORE UPDATE OF state ON authorisations.authorisation FOR EACH ROW WHEN (((old.state = 'drafted'::text) AND (new.state = 'approved'::text))) EXECUTE FUNCTION authorisations.guard_preparation();

CREATE TRIGGER authorisation_requests_stay BEFORE UPDATE ON authorisations.authorisation FOR EACH ROW WHEN ((NOT platform.is_continued(old.requests, new.requests))) EXECUTE FUNCTION platform.keep('requests');

CREATE TRIGGER authorisation_signer_guarded BEFORE UPDATE OF state ON authorisations.authorisation FOR EACH ROW WHEN (((old.state = 'drafted'::text) AND (new.state <> 'drafted'::text))) EXECUTE FUNCTION authorisations.guard_signer();

CREATE TRIGGER authorisation_waiver_stays BEFORE UPDATE ON authorisations.authorisation FOR EACH ROW WHEN ((old.state <> 'drafted'::text)) EXECUTE FUNCTION platform.keep('decided_by_name', 'waiver');

CREATE TRIGGER material_guarded BEFORE UPDATE ON authorisations.material FOR EACH ROW EXECUTE FUNCTION authorisations.guard_material();

CREATE TRIGGER material_origin_stays BEFORE UPDATE ON authorisations.material FOR EACH ROW EXECUTE FUNCTION platform.keep('jurisdiction_id', 'issued_by_name');

CREATE TRIGGER visit_findings_guarded BEFORE UPDATE OF findings ON authorisations.visit FOR EACH ROW EXECUTE FUNCTION authorisations.guard_findings();

CREATE TRIGGER visit_seen_stays BEFORE UPDATE ON authorisations.visit FOR EACH ROW EXECUTE FUNCTION platform.keep_all_but('findings');

CREATE TRIGGER case_guarded BEFORE UPDATE ON clues.case_file FOR EACH ROW EXECUTE FUNCTION clues.guard_case();

CREATE TRIGGER clue_found_guarded AFTER INSERT ON clues.clue REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION rounds.guard_findings();

CREATE TRIGGER clue_guarded BEFORE UPDATE ON clues.clue FOR EACH ROW EXECUTE FUNCTION clues.guard_clue();

CREATE TRIGGER file_key_guarded BEFORE UPDATE ON evidence.file_key FOR EACH ROW EXECUTE FUNCTION evidence.guard_file_key();

CREATE TRIGGER item_guarded BEFORE UPDATE ON evidence.item FOR EACH ROW EXECUTE FUNCTION evidence.guard_item();

CREATE TRIGGER item_object_guarded BEFORE UPDATE ON evidence.item FOR EACH ROW EXECUTE FUNCTION evidence.guard_object();

CREATE TRIGGER feedback_approval_stays BEFORE UPDATE ON feedback.feedback FOR EACH ROW WHEN (((old.approved_at IS NOT NULL) AND (new.approved_at IS NOT NULL))) EXECUTE FUNCTION platform.keep('approved_by', 'approved_by_name', 'approved_at');

CREATE TRIGGER feedback_approved_guarded BEFORE UPDATE ON feedback.feedback FOR EACH ROW WHEN (((old.state = 'approved'::text) AND (new.state <> 'approved'::text))) EXECUTE FUNCTION feedback.guard_approved();

CREATE TRIGGER feedback_given_stays BEFORE UPDATE ON feedback.feedback FOR EACH ROW WHEN ((old.state = 'given'::text)) EXECUTE FUNCTION platform.keep_all_but('state', 'held_since', 'signed_by', 'signed_by_name', 'signed_at');

CREATE TRIGGER feedback_guarded BEFORE UPDATE ON feedback.feedback FOR EACH ROW EXECUTE FUNCTION feedback.guard();

CREATE TRIGGER feedback_without_clues AFTER INSERT OR UPDATE ON feedback.feedback FOR EACH ROW WHEN ((new.state = ANY (ARRAY['approved'::text, 'given'::text]))) EXECUTE FUNCTION feedback.refuse_clues();

CREATE TRIGGER feedback_writers_stay BEFORE UPDATE ON feedback.feedback FOR EACH ROW WHEN ((NOT platform.is_continued(old.writers, new.writers))) EXECUTE FUNCTION platform.keep('writers');

CREATE TRIGGER hand_over_guarded BEFORE UPDATE ON feedback.hand_over FOR EACH ROW EXECUTE FUNCTION feedback.guard_hand_over();

CREATE TRIGGER hand_over_listed AFTER INSERT OR UPDATE OF items ON feedback.hand_over FOR EACH ROW EXECUTE FUNCTION feedback.guard_listing();

CREATE TRIGGER finding_out_guarded BEFORE UPDATE ON fieldwork.finding_out FOR EACH ROW EXECUTE FUNCTION fieldwork.guard_finding_out();

CREATE TRIGGER finding_out_only_struck BEFORE UPDATE ON fieldwork.finding_out FOR EACH ROW EXECUTE FUNCTION platform.keep_all_but('struck_on', 'struck_by_name', 'struck_reason');

CREATE TRIGGER item_problem_guarded BEFORE UPDATE ON fieldwork.item_problem FOR EACH ROW EXECUTE FUNCTION fieldwork.guard_ending();

CREATE TRIGGER request_answer_guarded BEFORE UPDATE ON fieldwork.request FOR EACH ROW EXECUTE FUNCTION fieldwork.guard_answer();

CREATE TRIGGER request_answer_stays BEFORE UPDATE ON fieldwork.request FOR EACH ROW WHEN (((old.state <> 'asked'::text) AND (new.state <> 'asked'::text))) EXECUTE FUNCTION platform.keep('answer', 'answered_by', 'answered_by_name', 'answered_on');

CREATE TRIGGER request_asker_stays BEFORE UPDATE ON fieldwork.request FOR EACH ROW EXECUTE FUNCTION platform.keep('asked_by_name');

CREATE TRIGGER request_count_stays BEFORE UPDATE ON fieldwork.request FOR EACH ROW WHEN (((old.state <> 'asked'::text) AND (new.state <> ALL (ARRAY['asked'::text, 'received'::text])))) EXECUTE FUNCTION platform.keep('documents');

CREATE TRIGGER request_guarded BEFORE UPDATE ON fieldwork.request FOR EACH ROW EXECUTE FUNCTION fieldwork.guard_request();

CREATE TRIGGER talk_guarded BEFORE INSERT OR UPDATE ON fieldwork.talk FOR EACH ROW EXECUTE FUNCTION fieldwork.guard_talk();

CREATE TRIGGER talk_writer_stays BEFORE UPDATE ON fieldwork.talk FOR EACH ROW EXECUTE FUNCTION platform.keep('written_by_name', 'written_at');

CREATE TRIGGER task_tick_guarded BEFORE UPDATE ON fieldwork.task_tick FOR EACH ROW EXECUTE FUNCTION fieldwork.guard_task_tick();

CREATE TRIGGER waiver_guarded BEFORE UPDATE ON fieldwork.waiver FOR EACH ROW EXECUTE FUNCTION fieldwork.guard_ending();

CREATE TRIGGER assignment_accepted_of_present BEFORE UPDATE ON groups.assignment FOR EACH ROW WHEN (((old.state = 'proposed'::text) AND (new.state <> 'cancelled'::text))) EXECUTE FUNCTION groups.guard_assigned();

CREATE TRIGGER assignment_guarded BEFORE INSERT OR UPDATE ON groups.assignment FOR EACH ROW EXECUTE FUNCTION groups.guard_assignment();

CREATE TRIGGER assignment_of_present BEFORE INSERT ON groups.assignment FOR EACH ROW EXECUTE FUNCTION groups.guard_assigned();

CREATE CONSTRAINT TRIGGER group_body_composed AFTER INSERT OR UPDATE ON groups.body DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION groups.check_composition();

CREATE CONSTRAINT TRIGGER cooperation_group_composed AFTER INSERT OR UPDATE ON groups.cooperation_group DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION groups.check_composition();

CREATE TRIGGER cooperation_group_guarded BEFORE UPDATE ON groups.cooperation_group FOR EACH ROW EXECUTE FUNCTION groups.guard_group();

CREATE CONSTRAINT TRIGGER cooperation_group_has_expert AFTER INSERT OR UPDATE ON groups.cooperation_group DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION groups.check_expert();

CREATE CONSTRAINT TRIGGER group_force_has_expert AFTER INSERT OR UPDATE ON groups.force DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION groups.check_expert();

CREATE TRIGGER content_not_truncated BEFORE TRUNCATE ON journal.content FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

CREATE TRIGGER content_stays BEFORE DELETE OR UPDATE ON journal.content FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

CREATE TRIGGER entry_not_truncated BEFORE TRUNCATE ON journal.entry FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

CREATE TRIGGER entry_stays BEFORE DELETE OR UPDATE ON journal.entry FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

CREATE TRIGGER seal_not_truncated BEFORE TRUNCATE ON journal.seal FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

CREATE TRIGGER seal_stays BEFORE DELETE OR UPDATE ON journal.seal FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

CREATE TRIGGER case_notification_guarded BEFORE UPDATE ON notices.case_notification FOR EACH ROW EXECUTE FUNCTION notices.guard();

CREATE TRIGGER public_notice_guarded BEFORE UPDATE ON notices.public_notice FOR EACH ROW EXECUTE FUNCTION notices.guard();

CREATE TRIGGER public_notice_publication_guarded BEFORE INSERT OR UPDATE OF published_on ON notices.public_notice FOR EACH ROW WHEN ((new.published_on IS NOT NULL)) EXECUTE FUNCTION notices.guard_publication();

CREATE TRIGGER meeting_guarded BEFORE UPDATE ON papers.meeting FOR EACH ROW EXECUTE FUNCTION papers.guard_meeting();

CREATE TRIGGER paper_guarded BEFORE UPDATE ON papers.paper FOR EACH ROW EXECUTE FUNCTION papers.guard_paper();

CREATE TRIGGER paper_leader_guarded BEFORE UPDATE ON papers.paper FOR EACH ROW WHEN (((new.signed_by IS NOT NULL) AND (new.signed_by IS DISTINCT FROM old.signed_by))) EXECUTE FUNCTION papers.guard_leader();

CREATE CONSTRAINT TRIGGER paper_merged_is_held AFTER UPDATE ON papers.paper DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.state = ANY (ARRAY['merged'::text, 'dropped'::text]))) EXECUTE FUNCTION papers.check_merged();

CREATE TRIGGER paper_signatures_guarded BEFORE UPDATE ON papers.paper FOR EACH ROW EXECUTE FUNCTION papers.guard_signatures();

CREATE TRIGGER paper_signer_guarded BEFORE UPDATE ON papers.paper FOR EACH ROW WHEN ((((new.reviewed_by IS NOT NULL) AND (new.reviewed_by IS DISTINCT FROM old.reviewed_by)) OR ((new.signed_by IS NOT NULL) AND (new.signed_by IS DISTINCT FROM old.signed_by)))) EXECUTE FUNCTION papers.guard_signer();

CREATE TRIGGER sheet_guarded BEFORE UPDATE ON papers.sheet FOR EACH ROW EXECUTE FUNCTION papers.guard_sheet();

CREATE TRIGGER sheet_origin_stays BEFORE UPDATE ON papers.sheet FOR EACH ROW EXECUTE FUNCTION platform.keep('jurisdiction_id', 'round_id', 'sent_by_name');

CREATE TRIGGER outbox_enqueued AFTER INSERT ON platform.outbox FOR EACH ROW EXECUTE FUNCTION platform.enqueue_outbox();

CREATE TRIGGER problem_counted AFTER INSERT ON problems.problem REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION problems.count_registered();

CREATE CONSTRAINT TRIGGER problem_dropped_holds_nothing AFTER UPDATE ON problems.problem DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((new.state = 'dropped'::text) AND (old.state <> 'dropped'::text))) EXECUTE FUNCTION papers.check_problem_dropped();

CREATE TRIGGER problem_found_guarded AFTER INSERT ON problems.problem REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION rounds.guard_findings();

CREATE TRIGGER problem_hands_guarded BEFORE UPDATE OF confirmed_by, confirmed_by_name, confirmed_on, state, title, facts, basis, evidence, responsible, category, discipline, responsibility, severity, found_on, fed_back_on, key_kind, supervision_number, supervisor_name, outcome, outcome_reason, proof, done_by, done_by_name, signed_by, signed_by_name, closed_on ON problems.problem FOR EACH ROW EXECUTE FUNCTION problems.guard_hands();

CREATE TRIGGER problem_origin_guarded BEFORE UPDATE OF jurisdiction_id, round_id, inspection_id, edition_id, unit_id, unit_name, number, found_by, found_by_name, ancestor_id ON problems.problem FOR EACH ROW EXECUTE FUNCTION problems.guard_origin();

CREATE TRIGGER problem_recounted AFTER UPDATE ON problems.problem REFERENCING OLD TABLE AS was_so NEW TABLE AS now_so FOR EACH STATEMENT EXECUTE FUNCTION problems.count_changed();

CREATE TRIGGER problem_reopening_guarded BEFORE UPDATE OF state ON problems.problem FOR EACH ROW WHEN (((old.state = 'closed'::text) AND (new.state = 'handed-on'::text))) EXECUTE FUNCTION problems.guard_reopening();

CREATE TRIGGER problem_text_changed AFTER UPDATE OF number, title, unit_name, facts ON problems.problem FOR EACH ROW WHEN (((((old.number IS DISTINCT FROM new.number) OR (old.title IS DISTINCT FROM new.title)) OR (old.unit_name IS DISTINCT FROM new.unit_name)) OR (old.facts IS DISTINCT FROM new.facts))) EXECUTE FUNCTION problems.change_text();

CREATE TRIGGER problem_text_made AFTER INSERT ON problems.problem REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION problems.keep_text();

CREATE TRIGGER letter_guarded BEFORE UPDATE ON rectification.letter FOR EACH ROW EXECUTE FUNCTION rectification.guard_letter();

CREATE TRIGGER look_back_guarded BEFORE INSERT OR UPDATE ON rectification.look_back FOR EACH ROW EXECUTE FUNCTION rectification.guard_look_back();

CREATE TRIGGER task_completion_guarded BEFORE UPDATE OF complete_by ON rectification.task FOR EACH ROW EXECUTE FUNCTION rectification.guard_completion();

CREATE TRIGGER task_following_guarded BEFORE INSERT ON rectification.task FOR EACH ROW WHEN ((new.follows_id IS NOT NULL)) EXECUTE FUNCTION rectification.guard_following();

CREATE TRIGGER task_guarded BEFORE UPDATE ON rectification.task FOR EACH ROW EXECUTE FUNCTION rectification.guard_task();

CREATE CONSTRAINT TRIGGER unit_begins AFTER INSERT ON registry.unit DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION registry.check_unit_begins();

CREATE CONSTRAINT TRIGGER unit_ends AFTER UPDATE OF registered_on, abolished_on ON registry.unit DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION registry.check_unit_row();

CREATE CONSTRAINT TRIGGER unit_state_fits AFTER INSERT OR UPDATE ON registry.unit_state DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION registry.check_unit_state_row();

CREATE TRIGGER part_added AFTER INSERT ON reports.part FOR EACH ROW EXECUTE FUNCTION reports.guard_part();

CREATE TRIGGER part_guarded BEFORE UPDATE ON reports.part FOR EACH ROW EXECUTE FUNCTION reports.guard_part();

CREATE TRIGGER report_guarded BEFORE UPDATE ON reports.report FOR EACH ROW EXECUTE FUNCTION reports.guard_report();

CREATE TRIGGER report_signatures_guarded BEFORE UPDATE OF signatures, returns ON reports.report FOR EACH ROW EXECUTE FUNCTION reports.guard_signatures();

CREATE TRIGGER report_signer_guarded BEFORE UPDATE ON reports.report FOR EACH ROW WHEN ((jsonb_array_length(new.signatures) > jsonb_array_length(old.signatures))) EXECUTE FUNCTION reports.guard_signer();

CREATE TRIGGER report_steps_guarded BEFORE UPDATE ON reports.report FOR EACH ROW WHEN ((((old.state IS DISTINCT FROM new.state) OR (old.step IS DISTINCT FROM new.step)) OR (old.turn IS DISTINCT FROM new.turn))) EXECUTE FUNCTION reports.guard_steps();

CREATE TRIGGER report_title_stays BEFORE UPDATE ON reports.report FOR EACH ROW WHEN ((old.state <> 'drafting'::text)) EXECUTE FUNCTION platform.keep('title');

CREATE TRIGGER inspection_added_guarded AFTER INSERT ON rounds.inspection FOR EACH ROW EXECUTE FUNCTION rounds.guard_plan();

CREATE TRIGGER inspection_cancelling_guarded BEFORE UPDATE OF cancelled_on ON rounds.inspection FOR EACH ROW WHEN (((new.cancelled_on IS NOT NULL) AND (old.cancelled_on IS NULL))) EXECUTE FUNCTION rounds.guard_cancelling();

CREATE TRIGGER inspection_guarded BEFORE UPDATE ON rounds.inspection FOR EACH ROW EXECUTE FUNCTION rounds.guard_inspection();

CREATE TRIGGER inspection_guarded_by_group BEFORE INSERT OR UPDATE OF team_id, unit_id ON rounds.inspection FOR EACH ROW EXECUTE FUNCTION groups.guard_inspection();

CREATE TRIGGER inspection_kind_guarded BEFORE UPDATE OF kind ON rounds.inspection FOR EACH ROW WHEN ((new.kind <> old.kind)) EXECUTE FUNCTION rounds.guard_plan();

CREATE TRIGGER inspection_subject_asked AFTER UPDATE OF kind, subject ON rounds.inspection FOR EACH ROW WHEN (((new.kind <> old.kind) OR (new.subject IS DISTINCT FROM old.subject))) EXECUTE FUNCTION rounds.guard_subject();

CREATE TRIGGER inspection_subject_asked_added AFTER INSERT ON rounds.inspection FOR EACH ROW EXECUTE FUNCTION rounds.guard_subject();

CREATE TRIGGER inspection_subject_guarded BEFORE UPDATE OF subject ON rounds.inspection FOR EACH ROW WHEN ((new.subject IS DISTINCT FROM old.subject)) EXECUTE FUNCTION rounds.guard_plan();

CREATE TRIGGER inspection_team_guarded BEFORE INSERT OR UPDATE OF team_id ON rounds.inspection FOR EACH ROW EXECUTE FUNCTION rounds.guard_team();

CREATE TRIGGER inspection_team_kept_by_group BEFORE UPDATE OF team_id ON rounds.inspection FOR EACH ROW WHEN ((new.team_id <> old.team_id)) EXECUTE FUNCTION groups.guard_team();

CREATE TRIGGER round_closing_guarded BEFORE UPDATE OF state ON rounds.round FOR EACH ROW WHEN (((new.state = 'closed'::text) AND (old.state <> 'closed'::text))) EXECUTE FUNCTION rounds.guard_closing();

CREATE TRIGGER round_guarded BEFORE UPDATE ON rounds.round FOR EACH ROW EXECUTE FUNCTION rounds.guard_round();

CREATE TRIGGER edition_guarded BEFORE INSERT OR DELETE OR UPDATE ON rulebook.edition FOR EACH ROW EXECUTE FUNCTION rulebook.guard_edition();

CREATE TRIGGER edition_not_truncated BEFORE TRUNCATE ON rulebook.edition FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

CREATE TRIGGER section_guarded BEFORE INSERT OR DELETE OR UPDATE ON rulebook.section FOR EACH ROW EXECUTE FUNCTION rulebook.guard_section();

CREATE TRIGGER section_not_truncated BEFORE TRUNCATE ON rulebook.section FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

CREATE TRIGGER nomination_guarded BEFORE UPDATE ON teams.nomination FOR EACH ROW EXECUTE FUNCTION teams.guard_nomination();

CREATE TRIGGER team_end_guarded BEFORE UPDATE OF ended_on ON teams.team FOR EACH ROW WHEN (((new.ended_on IS NOT NULL) AND (old.ended_on IS NULL))) EXECUTE FUNCTION teams.guard_end();

CREATE TRIGGER team_kind_guarded BEFORE UPDATE OF kind ON teams.team FOR EACH ROW WHEN ((new.kind IS DISTINCT FROM old.kind)) EXECUTE FUNCTION teams.guard_kind();

grant insert, select, update on accounts.account to zhuoluo_app;

grant insert, select, update on accounts.attempt to zhuoluo_app;

grant insert, select on accounts.role_grant to zhuoluo_app;

grant insert on accounts.session to zhuoluo_app;

grant insert, select, update on assembly.draw to zhuoluo_app;

grant insert, select on assembly.draw_secret to zhuoluo_app;

grant insert, select, update on assembly.objection to zhuoluo_app;

grant insert, select, update on assembly.progress to zhuoluo_app;

grant insert, select, update on assembly.proposal to zhuoluo_app;

grant insert, select, update on assembly.recusal to zhuoluo_app;

grant insert, select, update on assembly.seat to zhuoluo_app;

grant insert, select, update on assembly.substitution to zhuoluo_app;

grant insert, select, update on authorisations.appraisal to zhuoluo_app;

grant insert, select, update on authorisations.authorisation to zhuoluo_app;

grant insert, select, update on authorisations.material to zhuoluo_app;

grant insert, select, update on authorisations.summing_up to zhuoluo_app;

grant insert, select, update on authorisations.training to zhuoluo_app;

grant insert, select on authorisations.undertaking to zhuoluo_app;

grant insert, select, update on authorisations.visit to zhuoluo_app;

grant insert, select, update on calendar.year_entry to zhuoluo_app;

grant insert, select, update on clues.case_file to zhuoluo_app;

grant insert, select, update on clues.case_person to zhuoluo_app;

grant insert, select, update on clues.clue to zhuoluo_app;

grant insert, select, update on clues.clue_case to zhuoluo_app;

grant insert, select, update on clues.clue_person to zhuoluo_app;

grant insert, select, update on clues.person to zhuoluo_app;

grant insert, select, update on clues.sanction to zhuoluo_app;

grant insert, select, update on clues.talk to zhuoluo_app;

grant insert, select, update on evidence.file_key to zhuoluo_app;

grant insert, select, update on evidence.item to zhuoluo_app;

grant insert, select, update on feedback.feedback to zhuoluo_app;

grant insert, select, update on feedback.hand_over to zhuoluo_app;

grant insert, select, update on fieldwork.finding_out to zhuoluo_app;

grant insert, select, update on fieldwork.item_problem to zhuoluo_app;

grant insert, select, update on fieldwork.request to zhuoluo_app;

grant insert, select, update on fieldwork.talk to zhuoluo_app;

grant insert, select, update on fieldwork.task_tick to zhuoluo_app;

grant insert, select, update on fieldwork.waiver to zhuoluo_app;

grant insert, select, update on groups.assignment to zhuoluo_app;

grant insert, select, update on groups.body to zhuoluo_app;

grant insert, select, update on groups.cooperation_group to zhuoluo_app;

grant insert, select, update on groups.force to zhuoluo_app;

grant insert, select on journal.content to zhuoluo_app;

grant insert, select on journal.entry to zhuoluo_app;

grant insert, select on journal.seal to zhuoluo_app;

grant insert, select, update on notices.case_notification to zhuoluo_app;

grant insert, select, update on notices.public_notice to zhuoluo_app;

grant insert, select, update on papers.meeting to zhuoluo_app;

grant insert, select, update on papers.paper to zhuoluo_app;

grant insert, select, update on papers.sheet to zhuoluo_app;

grant insert, select on platform.done_command to zhuoluo_app;

grant insert, select on platform.outbox to zhuoluo_app;

grant insert, select, update on platform.setting to zhuoluo_app;

grant insert, select, update on problems.problem to zhuoluo_app;

grant select on problems.problem_count to zhuoluo_app;

grant insert, select, update on problems.saved_view to zhuoluo_app;

grant insert, select, update on rectification.accountability to zhuoluo_app;

grant insert, select, update on rectification.letter to zhuoluo_app;

grant insert, select on rectification.letter_problem to zhuoluo_app;

grant insert, select, update on rectification.look_back to zhuoluo_app;

grant insert, select, update on rectification.task to zhuoluo_app;

grant insert, select, update on registry.import_preview to zhuoluo_app;

grant insert, select, update on registry.jurisdiction to zhuoluo_app;

grant insert, select, update on registry.leading_body_member to zhuoluo_app;

grant insert, select on registry.succession to zhuoluo_app;

grant insert, select, update on registry.unit to zhuoluo_app;

grant insert, select, update on registry.unit_state to zhuoluo_app;

grant insert, select, update on reports.part to zhuoluo_app;

grant insert, select, update on reports.report to zhuoluo_app;

grant insert, select, update on rounds.inspection to zhuoluo_app;

grant insert, select, update on rounds.round to zhuoluo_app;

grant insert, select, update on rulebook.edition to zhuoluo_app;

grant insert, select, update on rulebook.rulebook to zhuoluo_app;

grant insert, select, update on rulebook.section to zhuoluo_app;

grant insert, select on statistics.frozen_figure to zhuoluo_app;

grant insert, select, update on teams.body to zhuoluo_app;

grant insert, select, update on teams.import_preview to zhuoluo_app;

grant insert, select, update on teams.nomination to zhuoluo_app;

grant insert, select, update on teams.pool_person to zhuoluo_app;

grant insert, select, update on teams.team to zhuoluo_app;
