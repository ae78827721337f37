-- Conventions of every table:
--   firm_id      first in the primary key and in every foreign key: no row can refer across firms
--   amounts      BIGINT, in ten-thousandths of the unit (currency or hours)
--   dates        text YYYY-MM-DD;  instants: text YYYY-MM-DDTHH:MM:SSZ, in UTC
--   *_folded     the text beside it, folded by Texts.folded: for comparisons and orders that letter case has no part in

CREATE TABLE id_sequence (
  next_id BIGINT NOT NULL
);
INSERT INTO id_sequence (next_id) VALUES (1001);

CREATE TABLE user_account (
  id            BIGINT  NOT NULL PRIMARY KEY,
  email         ${text} NOT NULL,
  email_folded  ${text} NOT NULL UNIQUE,
  password_hash ${text} NOT NULL,
  last_firm_id  BIGINT
);

-- That of a login; the server must be able to read the secrets, which are in hexadecimal.
CREATE TABLE second_factor (
  user_id        BIGINT  NOT NULL PRIMARY KEY REFERENCES user_account (id),
  secret         ${text},
  confirmed_at   ${text},
  pending_secret ${text},
  pending_until  ${text} NOT NULL,
  -- the last time step of which a code was used: none is taken twice
  last_step      BIGINT  NOT NULL
);

CREATE TABLE recovery_code (
  user_id   BIGINT  NOT NULL REFERENCES user_account (id),
  code_hash ${text} NOT NULL,
  PRIMARY KEY (user_id, code_hash)
) ${table};

CREATE TABLE firm (
  id                   BIGINT  NOT NULL PRIMARY KEY,
  firm_key             ${text} NOT NULL,
  firm_key_folded      ${text} NOT NULL UNIQUE,
  name                 ${text} NOT NULL,
  time_zone            ${text} NOT NULL,
  display_name_pattern ${text} NOT NULL,
  project_list_fields  ${text} NOT NULL,
  labor_code_required  BOOLEAN NOT NULL DEFAULT TRUE,
  second_factor_required BOOLEAN NOT NULL DEFAULT FALSE,
  created_at           ${text} NOT NULL
);

CREATE TABLE picklist_value (
  firm_id     BIGINT  NOT NULL REFERENCES firm (id),
  id          BIGINT  NOT NULL,
  list        ${text} NOT NULL,
  name        ${text} NOT NULL,
  name_folded ${text} NOT NULL,
  sort_order  BIGINT,
  is_inactive BOOLEAN NOT NULL DEFAULT FALSE,
  -- of a production status: whether projects with it are inactive
  closes_projects BOOLEAN NOT NULL DEFAULT FALSE,
  -- of a task status: whether tasks with it are done
  completes_tasks BOOLEAN NOT NULL DEFAULT FALSE,
  PRIMARY KEY (firm_id, id)
) ${table};
CREATE INDEX picklist_value_by_list ON picklist_value (firm_id, list);

CREATE TABLE security_group (
  firm_id              BIGINT  NOT NULL REFERENCES firm (id),
  id                   BIGINT  NOT NULL,
  name                 ${text} NOT NULL,
  name_folded          ${text} NOT NULL,
  sees_all_projects    BOOLEAN NOT NULL DEFAULT FALSE,
  manages_projects     BOOLEAN NOT NULL DEFAULT FALSE,
  edits_all_projects   BOOLEAN NOT NULL DEFAULT FALSE,
  sees_rates           BOOLEAN NOT NULL DEFAULT FALSE,
  manages_clients      BOOLEAN NOT NULL DEFAULT FALSE,
  manages_staff        BOOLEAN NOT NULL DEFAULT FALSE,
  administers_time     BOOLEAN NOT NULL DEFAULT FALSE,
  administers_firm     BOOLEAN NOT NULL DEFAULT FALSE,
  PRIMARY KEY (firm_id, id)
) ${table};

CREATE TABLE staff (
  firm_id               BIGINT  NOT NULL REFERENCES firm (id),
  id                    BIGINT  NOT NULL,
  user_id               BIGINT REFERENCES user_account (id),
  security_group_id     BIGINT  NOT NULL,
  is_owner              BOOLEAN NOT NULL DEFAULT FALSE,
  first_name            ${text} NOT NULL,
  last_name             ${text} NOT NULL,
  full_name             ${text} NOT NULL,
  full_name_folded      ${text} NOT NULL,
  email                 ${text},
  email_folded          ${text},
  title                 ${text},
  manager_id            BIGINT,
  phone_mobile          ${text},
  phone_work            ${text},
  phone_home            ${text},
  notes                 ${text},
  is_inactive           BOOLEAN NOT NULL DEFAULT FALSE,
  start_date            ${text},
  end_date              ${text},
  created_at            ${text} NOT NULL,
  modified_at           ${text} NOT NULL,
  default_role_id       BIGINT,
  cost_factor           BIGINT  NOT NULL DEFAULT 0,
  rate_1                BIGINT  NOT NULL DEFAULT 0,
  rate_2                BIGINT  NOT NULL DEFAULT 0,
  rate_3                BIGINT  NOT NULL DEFAULT 0,
  rate_4                BIGINT  NOT NULL DEFAULT 0,
  rate_5                BIGINT  NOT NULL DEFAULT 0,
  capacity              BIGINT  NOT NULL DEFAULT 0,
  street                ${text},
  city                  ${text},
  state                 ${text},
  zip                   ${text},
  country               ${text},
  status_id             BIGINT,
  cost_center_1_id      BIGINT,
  cost_center_2_id      BIGINT,
  cost_center_3_id      BIGINT,
  hourly_type_id        BIGINT,
  organization_id       BIGINT,
  staff_type_id         BIGINT,
  home_time_zone        ${text},
  posts_time_as_billed  BOOLEAN NOT NULL DEFAULT FALSE,
  accounting_employee_id ${text},
  accounting_vendor_id   ${text},
  accounting_class_id    BIGINT,
  PRIMARY KEY (firm_id, id),
  FOREIGN KEY (firm_id, security_group_id) REFERENCES security_group (firm_id, id),
  FOREIGN KEY (firm_id, manager_id)        REFERENCES staff (firm_id, id),
  FOREIGN KEY (firm_id, default_role_id)   REFERENCES picklist_value (firm_id, id),
  FOREIGN KEY (firm_id, status_id)         REFERENCES picklist_value (firm_id, id),
  FOREIGN KEY (firm_id, cost_center_1_id)  REFERENCES picklist_value (firm_id, id),
  FOREIGN KEY (firm_id, cost_center_2_id)  REFERENCES picklist_value (firm_id, id),
  FOREIGN KEY (firm_id, cost_center_3_id)  REFERENCES picklist_value (firm_id, id),
  FOREIGN KEY (firm_id, hourly_type_id)    REFERENCES picklist_value (firm_id, id),
  FOREIGN KEY (firm_id, organization_id)   REFERENCES picklist_value (firm_id, id),
  FOREIGN KEY (firm_id, staff_type_id)     REFERENCES picklist_value (firm_id, id)
) ${table};
CREATE INDEX staff_by_name ON staff (firm_id, full_name_folded, id);
CREATE UNIQUE INDEX staff_by_user ON staff (user_id, firm_id);

CREATE TABLE user_session (
  firm_id    BIGINT   NOT NULL REFERENCES firm (id),
  token_hash ${bytes} NOT NULL,
  id         BIGINT   NOT NULL,
  staff_id   BIGINT   NOT NULL,
  created_at ${text}  NOT NULL,
  expires_at ${text}  NOT NULL,
  -- where the login came from
  address    ${text}  NOT NULL,
  PRIMARY KEY (firm_id, token_hash),
  UNIQUE (firm_id, id),
  FOREIGN KEY (firm_id, staff_id) REFERENCES staff (firm_id, id)
) ${table};
CREATE INDEX user_session_by_staff ON user_session (firm_id, staff_id);
CREATE INDEX user_session_by_expiry ON user_session (expires_at);

-- A staffer who is asked to log in; no login, and no membership, until it is accepted.
CREATE TABLE invitation (
  firm_id      BIGINT   NOT NULL REFERENCES firm (id),
  staff_id     BIGINT   NOT NULL,
  email        ${text}  NOT NULL,
  email_folded ${text}  NOT NULL,
  secret_hash  ${bytes} NOT NULL,
  -- whether the secret has gone to the address alone, so that who has it has the address
  is_mailed    BOOLEAN  NOT NULL,
  created_at   ${text}  NOT NULL,
  expires_at   ${text}  NOT NULL,
  PRIMARY KEY (firm_id, staff_id),
  UNIQUE (firm_id, email_folded),
  FOREIGN KEY (firm_id, staff_id) REFERENCES staff (firm_id, id)
) ${table};
CREATE UNIQUE INDEX invitation_by_secret ON invitation (secret_hash);
CREATE INDEX invitation_by_email ON invitation (email_folded);

-- A secret by which a login gets a new password, once.
CREATE TABLE login_reset (
  user_id               BIGINT   NOT NULL PRIMARY KEY REFERENCES user_account (id),
  secret_hash           ${bytes} NOT NULL,
  -- the administrator who was shown the secret, and the firm; null when it was the operator
  only_firm_id          BIGINT REFERENCES firm (id),
  asked_by_id           BIGINT,
  removes_second_factor BOOLEAN  NOT NULL,
  expires_at            ${text}  NOT NULL
) ${table};
CREATE UNIQUE INDEX login_reset_by_secret ON login_reset (secret_hash);

CREATE TABLE firm_token (
  firm_id    BIGINT   NOT NULL REFERENCES firm (id),
  id         BIGINT   NOT NULL,
  token_hash ${bytes} NOT NULL,
  name       ${text}  NOT NULL,
  creator_id BIGINT   NOT NULL,
  created_at ${text}  NOT NULL,
  expires_at ${text},
  revoked_at ${text},
  -- when its creator's login was removed: it stays dead when the creator gets one again
  login_removed_at ${text},
  -- its scope: whether it changes nothing, and what it reads and changes, as words separated by commas; null for all
  read_only  BOOLEAN  NOT NULL DEFAULT FALSE,
  resources  ${text},
  PRIMARY KEY (firm_id, id),
  UNIQUE (firm_id, token_hash),
  FOREIGN KEY (firm_id, creator_id) REFERENCES staff (firm_id, id)
) ${table};

CREATE TABLE staff_team (
  firm_id     BIGINT  NOT NULL REFERENCES firm (id),
  id          BIGINT  NOT NULL,
  name        ${text} NOT NULL,
  name_folded ${text} NOT NULL,
  description ${text},
  sort_order  BIGINT  NOT NULL DEFAULT 0,
  PRIMARY KEY (firm_id, id)
) ${table};

CREATE TABLE staff_team_member (
  firm_id  BIGINT NOT NULL,
  team_id  BIGINT NOT NULL,
  staff_id BIGINT NOT NULL,
  PRIMARY KEY (firm_id, team_id, staff_id),
  FOREIGN KEY (firm_id, team_id)  REFERENCES staff_team (firm_id, id),
  FOREIGN KEY (firm_id, staff_id) REFERENCES staff (firm_id, id)
) ${table};
CREATE INDEX staff_team_member_by_staff ON staff_team_member (firm_id, staff_id, team_id);

CREATE TABLE labor_code (
  firm_id       BIGINT  NOT NULL REFERENCES firm (id),
  id            BIGINT  NOT NULL,
  code          ${text} NOT NULL,
  code_folded   ${text} NOT NULL,
  name          ${text} NOT NULL,
  name_folded   ${text} NOT NULL,
  description   ${text},
  is_inactive   BOOLEAN NOT NULL DEFAULT FALSE,
  is_locked     BOOLEAN NOT NULL DEFAULT FALSE,
  is_no_charge  BOOLEAN NOT NULL DEFAULT FALSE,
  is_taxable    BOOLEAN NOT NULL DEFAULT FALSE,
  rate_1        BIGINT  NOT NULL DEFAULT 0,
  rate_2        BIGINT  NOT NULL DEFAULT 0,
  rate_3        BIGINT  NOT NULL DEFAULT 0,
  rate_4        BIGINT  NOT NULL DEFAULT 0,
  rate_5        BIGINT  NOT NULL DEFAULT 0,
  sort_order    BIGINT  NOT NULL DEFAULT 0,
  accounting_id   BIGINT NOT NULL DEFAULT 0,
  accounting_id_2 BIGINT NOT NULL DEFAULT 0,
  accounting_name ${text},
  PRIMARY KEY (firm_id, id)
) ${table};

CREATE TABLE client (
  firm_id          BIGINT  NOT NULL REFERENCES firm (id),
  id               BIGINT  NOT NULL,
  name             ${text} NOT NULL,
  name_folded      ${text} NOT NULL,
  display_name     ${text},
  legal_name       ${text},
  code             ${text},
  code_folded      ${text},
  street           ${text},
  city             ${text},
  state            ${text},
  zip              ${text},
  country          ${text},
  phone            ${text},
  fax              ${text},
  notes            ${text},
  is_inactive      BOOLEAN NOT NULL DEFAULT FALSE,
  created_at       ${text} NOT NULL,
  modified_at      ${text} NOT NULL,
  billing_name     ${text},
  billing_street   ${text},
  billing_city     ${text},
  billing_state    ${text},
  billing_zip      ${text},
  billing_country  ${text},
  accounting_customer_id ${text},
  accounting_class_id    BIGINT,
  accounting_sent_by     ${text},
  status_id        BIGINT,
  lead_source_id   BIGINT,
  industry_id      BIGINT,
  cost_center_1_id BIGINT,
  cost_center_2_id BIGINT,
  cost_center_3_id BIGINT,
  -- a contact of the client; checked by the server, since contacts refer to clients
  primary_contact_id BIGINT,
  billing_contact_id BIGINT,
  PRIMARY KEY (firm_id, id),
  FOREIGN KEY (firm_id, status_id)        REFERENCES picklist_value (firm_id, id),
  FOREIGN KEY (firm_id, cost_center_1_id) REFERENCES picklist_value (firm_id, id),
  FOREIGN KEY (firm_id, cost_center_2_id) REFERENCES picklist_value (firm_id, id),
  FOREIGN KEY (firm_id, cost_center_3_id) REFERENCES picklist_value (firm_id, id)
) ${table};
CREATE INDEX client_by_name ON client (firm_id, name_folded, id);
CREATE UNIQUE INDEX client_by_code ON client (firm_id, code_folded);

-- Projects, and the templates that projects are made from.
CREATE TABLE project (
  firm_id             BIGINT  NOT NULL REFERENCES firm (id),
  id                  BIGINT  NOT NULL,
  is_template         BOOLEAN NOT NULL DEFAULT FALSE,
  template_description ${text},
  name                ${text} NOT NULL,
  name_folded         ${text} NOT NULL,
  display_name        ${text} NOT NULL DEFAULT '',
  display_name_folded ${text} NOT NULL DEFAULT '',
  -- false: made from the firm's pattern, and made anew when its parts change
  display_name_is_set BOOLEAN NOT NULL DEFAULT FALSE,
  -- the display name where the client is shown beside it: without the client that the pattern puts before it
  grouped_name        ${text} NOT NULL DEFAULT '',
  grouped_name_folded ${text} NOT NULL DEFAULT '',
  code                ${text},
  code_folded         ${text},
  type_id             BIGINT,
  start_date          ${text} NOT NULL,
  end_date            ${text},
  status_id           BIGINT,
  status_note         ${text},
  billing_status_id   BIGINT,
  notes               ${text},
  is_all_staff        BOOLEAN NOT NULL DEFAULT FALSE,
  is_no_charge        BOOLEAN NOT NULL DEFAULT FALSE,
  invoice_type_id     BIGINT,
  invoice_subtotal    BIGINT  NOT NULL DEFAULT 0,
  contract_notes      ${text},
  invoice_notes       ${text},
  -- 1-5: the staffer's rate of that number, 6-10: the labor code's
  billing_rate        BIGINT  NOT NULL DEFAULT 1,
  flat_rate           BIGINT  NOT NULL DEFAULT 0,
  accounting_class_id      BIGINT,
  accounting_customer_id   ${text},
  accounting_customer_name ${text},
  client_id           BIGINT,
  created_at          ${text} NOT NULL,
  modified_at         ${text} NOT NULL,
  cost_center_1_id    BIGINT,
  cost_center_2_id    BIGINT,
  cost_center_3_id    BIGINT,
  PRIMARY KEY (firm_id, id),
  FOREIGN KEY (firm_id, type_id)           REFERENCES picklist_value (firm_id, id),
  FOREIGN KEY (firm_id, status_id)         REFERENCES picklist_value (firm_id, id),
  FOREIGN KEY (firm_id, billing_status_id) REFERENCES picklist_value (firm_id, id),
  FOREIGN KEY (firm_id, invoice_type_id)   REFERENCES picklist_value (firm_id, id),
  FOREIGN KEY (firm_id, client_id)         REFERENCES client (firm_id, id),
  FOREIGN KEY (firm_id, cost_center_1_id)  REFERENCES picklist_value (firm_id, id),
  FOREIGN KEY (firm_id, cost_center_2_id)  REFERENCES picklist_value (firm_id, id),
  FOREIGN KEY (firm_id, cost_center_3_id)  REFERENCES picklist_value (firm_id, id)
) ${table};
CREATE INDEX project_by_name ON project (firm_id, display_name_folded, id);
CREATE INDEX project_by_grouped_name ON project (firm_id, grouped_name_folded, id);
CREATE UNIQUE INDEX project_by_code ON project (firm_id, code_folded) WHERE NOT is_template;
CREATE INDEX project_by_client ON project (firm_id, client_id);
-- projects can be named by their short name, too
CREATE INDEX project_by_short_name ON project (firm_id, name_folded);
-- templates are listed by name
CREATE INDEX project_template_by_name ON project (firm_id, name_folded, id) WHERE is_template;

CREATE TABLE project_team (
  firm_id    BIGINT  NOT NULL,
  project_id BIGINT  NOT NULL,
  staff_id   BIGINT  NOT NULL,
  role_id    BIGINT,
  is_lead    BOOLEAN NOT NULL DEFAULT FALSE,
  PRIMARY KEY (firm_id, project_id, staff_id),
  FOREIGN KEY (firm_id, project_id) REFERENCES project (firm_id, id),
  FOREIGN KEY (firm_id, staff_id)   REFERENCES staff (firm_id, id),
  FOREIGN KEY (firm_id, role_id)    REFERENCES picklist_value (firm_id, id)
) ${table};
CREATE INDEX project_team_by_staff ON project_team (firm_id, staff_id, project_id);

CREATE TABLE project_staff_team (
  firm_id    BIGINT NOT NULL,
  project_id BIGINT NOT NULL,
  team_id    BIGINT NOT NULL,
  PRIMARY KEY (firm_id, project_id, team_id),
  FOREIGN KEY (firm_id, project_id) REFERENCES project (firm_id, id),
  FOREIGN KEY (firm_id, team_id)    REFERENCES staff_team (firm_id, id)
) ${table};
CREATE INDEX project_staff_team_by_team ON project_staff_team (firm_id, team_id, project_id);

CREATE TABLE project_labor_code (
  firm_id       BIGINT NOT NULL,
  project_id    BIGINT NOT NULL,
  labor_code_id BIGINT NOT NULL,
  PRIMARY KEY (firm_id, project_id, labor_code_id),
  FOREIGN KEY (firm_id, project_id)    REFERENCES project (firm_id, id),
  FOREIGN KEY (firm_id, labor_code_id) REFERENCES labor_code (firm_id, id)
) ${table};
CREATE INDEX project_labor_code_by_code ON project_labor_code (firm_id, labor_code_id, project_id);

CREATE TABLE contact (
  firm_id          BIGINT  NOT NULL REFERENCES firm (id),
  id               BIGINT  NOT NULL,
  client_id        BIGINT,
  full_name        ${text} NOT NULL,
  full_name_folded ${text} NOT NULL,
  first_name       ${text},
  last_name        ${text},
  middle_name      ${text},
  prefix           ${text},
  title            ${text},
  company          ${text},
  email            ${text},
  phone            ${text},
  phone_2          ${text},
  phone_3          ${text},
  fax              ${text},
  notes            ${text},
  contact_type_id  BIGINT,
  address_id       BIGINT  NOT NULL,
  street           ${text},
  city             ${text},
  state            ${text},
  zip              ${text},
  country          ${text},
  PRIMARY KEY (firm_id, id),
  FOREIGN KEY (firm_id, client_id)       REFERENCES client (firm_id, id),
  FOREIGN KEY (firm_id, contact_type_id) REFERENCES picklist_value (firm_id, id)
) ${table};
CREATE INDEX contact_by_name ON contact (firm_id, full_name_folded, id);
CREATE INDEX contact_by_client ON contact (firm_id, client_id);

CREATE TABLE project_contact (
  firm_id    BIGINT  NOT NULL,
  project_id BIGINT  NOT NULL,
  contact_id BIGINT  NOT NULL,
  is_primary BOOLEAN NOT NULL DEFAULT FALSE,
  is_billing BOOLEAN NOT NULL DEFAULT FALSE,
  PRIMARY KEY (firm_id, project_id, contact_id),
  FOREIGN KEY (firm_id, project_id) REFERENCES project (firm_id, id),
  FOREIGN KEY (firm_id, contact_id) REFERENCES contact (firm_id, id)
) ${table};
CREATE INDEX project_contact_by_contact ON project_contact (firm_id, contact_id, project_id);
CREATE UNIQUE INDEX project_contact_primary ON project_contact (firm_id, project_id) WHERE is_primary;
CREATE UNIQUE INDEX project_contact_billing ON project_contact (firm_id, project_id) WHERE is_billing;

CREATE TABLE project_address (
  firm_id    BIGINT  NOT NULL,
  id         BIGINT  NOT NULL,
  project_id BIGINT  NOT NULL,
  tag        ${text} NOT NULL DEFAULT 'OTHER',
  street     ${text},
  city       ${text},
  state      ${text},
  zip        ${text},
  country    ${text},
  PRIMARY KEY (firm_id, id),
  FOREIGN KEY (firm_id, project_id) REFERENCES project (firm_id, id)
) ${table};
CREATE INDEX project_address_by_project ON project_address (firm_id, project_id);
CREATE UNIQUE INDEX project_address_tag ON project_address (firm_id, project_id, tag) WHERE tag <> 'OTHER';

CREATE TABLE custom_field (
  firm_id     BIGINT  NOT NULL REFERENCES firm (id),
  id          BIGINT  NOT NULL,
  name        ${text} NOT NULL,
  name_folded ${text} NOT NULL,
  -- text, number, date, flag or choice
  kind        ${text} NOT NULL,
  -- of a choice: the values, one a line
  choices     ${text},
  PRIMARY KEY (firm_id, id)
) ${table};
CREATE UNIQUE INDEX custom_field_by_name ON custom_field (firm_id, name_folded);

CREATE TABLE project_custom_value (
  firm_id    BIGINT  NOT NULL,
  project_id BIGINT  NOT NULL,
  field_id   BIGINT  NOT NULL,
  text_value ${text} NOT NULL,
  PRIMARY KEY (firm_id, project_id, field_id),
  FOREIGN KEY (firm_id, project_id) REFERENCES project (firm_id, id),
  FOREIGN KEY (firm_id, field_id)   REFERENCES custom_field (firm_id, id)
) ${table};

-- Tasks of projects and templates.
CREATE TABLE task (
  firm_id             BIGINT  NOT NULL,
  id                  BIGINT  NOT NULL,
  project_id          BIGINT  NOT NULL,
  name                ${text} NOT NULL,
  task_group          ${text},
  -- group and name
  full_name           ${text} NOT NULL,
  full_name_folded    ${text} NOT NULL,
  type_id             BIGINT,
  status_id           BIGINT,
  code                ${text},
  priority            ${text},
  notes               ${text},
  start_date          ${text},
  due_date            ${text},
  fee_or_expense      BIGINT  NOT NULL DEFAULT 0,
  budget_hours        BIGINT  NOT NULL DEFAULT 0,
  budget_fees         BIGINT  NOT NULL DEFAULT 0,
  budget_expenses     BIGINT  NOT NULL DEFAULT 0,
  percent_complete    BIGINT  NOT NULL DEFAULT 0,
  is_archived         BOOLEAN NOT NULL DEFAULT FALSE,
  is_no_charge        BOOLEAN NOT NULL DEFAULT FALSE,
  is_series_master    BOOLEAN NOT NULL DEFAULT FALSE,
  master_task_id      BIGINT,
  parent_id           BIGINT,
  accounting_class_id BIGINT,
  PRIMARY KEY (firm_id, id),
  -- what refers to a task together with its project cannot name another project's
  UNIQUE (firm_id, project_id, id),
  FOREIGN KEY (firm_id, project_id) REFERENCES project (firm_id, id),
  FOREIGN KEY (firm_id, type_id)    REFERENCES picklist_value (firm_id, id),
  FOREIGN KEY (firm_id, status_id)  REFERENCES picklist_value (firm_id, id),
  FOREIGN KEY (firm_id, project_id, master_task_id) REFERENCES task (firm_id, project_id, id),
  FOREIGN KEY (firm_id, project_id, parent_id)      REFERENCES task (firm_id, project_id, id)
) ${table};
CREATE INDEX task_by_name ON task (firm_id, project_id, full_name_folded, id);

CREATE TABLE task_assignment (
  firm_id  BIGINT NOT NULL,
  task_id  BIGINT NOT NULL,
  staff_id BIGINT NOT NULL,
  PRIMARY KEY (firm_id, task_id, staff_id),
  FOREIGN KEY (firm_id, task_id)  REFERENCES task (firm_id, id),
  FOREIGN KEY (firm_id, staff_id) REFERENCES staff (firm_id, id)
) ${table};
CREATE INDEX task_assignment_by_staff ON task_assignment (firm_id, staff_id, task_id);

CREATE TABLE activity (
  firm_id       BIGINT  NOT NULL,
  id            BIGINT  NOT NULL,
  project_id    BIGINT  NOT NULL,
  staff_id      BIGINT,
  task_id       BIGINT,
  -- 0 none, 1 phone call, 2 e-mail, 3 meeting, 4 note, 5 notification, 10 other
  kind          BIGINT  NOT NULL DEFAULT 0,
  activity_date ${text},
  is_unread     BOOLEAN NOT NULL DEFAULT FALSE,
  is_completed  BOOLEAN NOT NULL DEFAULT FALSE,
  notes         ${text},
  created_at    ${text} NOT NULL,
  -- null when that staffer was deleted
  creator_id    BIGINT,
  PRIMARY KEY (firm_id, id),
  FOREIGN KEY (firm_id, project_id)          REFERENCES project (firm_id, id),
  FOREIGN KEY (firm_id, staff_id)            REFERENCES staff (firm_id, id),
  FOREIGN KEY (firm_id, creator_id)          REFERENCES staff (firm_id, id),
  FOREIGN KEY (firm_id, project_id, task_id) REFERENCES task (firm_id, project_id, id)
) ${table};
CREATE INDEX activity_by_project ON activity (firm_id, project_id);

CREATE TABLE custom_rate (
  firm_id       BIGINT NOT NULL,
  id            BIGINT NOT NULL,
  project_id    BIGINT NOT NULL,
  -- of these three, null is any
  staff_id      BIGINT,
  labor_code_id BIGINT,
  task_id       BIGINT,
  rate          BIGINT NOT NULL,
  PRIMARY KEY (firm_id, id),
  FOREIGN KEY (firm_id, project_id)          REFERENCES project (firm_id, id),
  FOREIGN KEY (firm_id, staff_id)            REFERENCES staff (firm_id, id),
  FOREIGN KEY (firm_id, labor_code_id)       REFERENCES labor_code (firm_id, id),
  FOREIGN KEY (firm_id, project_id, task_id) REFERENCES task (firm_id, project_id, id)
) ${table};
CREATE UNIQUE INDEX custom_rate_of_hour ON custom_rate
  (firm_id, project_id, COALESCE(staff_id, 0), COALESCE(labor_code_id, 0), COALESCE(task_id, 0));

-- Time that staff book on projects.
CREATE TABLE time_entry (
  firm_id             BIGINT  NOT NULL,
  -- negative until the entry is submitted, which gives it a new one
  id                  BIGINT  NOT NULL,
  staff_id            BIGINT  NOT NULL,
  entry_date          ${text} NOT NULL,
  project_id          BIGINT  NOT NULL,
  -- null where the firm does not require one
  labor_code_id       BIGINT,
  task_id             BIGINT,
  hours               BIGINT  NOT NULL,
  is_no_charge        BOOLEAN NOT NULL DEFAULT FALSE,
  -- whether a caller has said that, or how many hours are billed
  is_billing_said     BOOLEAN NOT NULL DEFAULT FALSE,
  billable_hours      BIGINT  NOT NULL,
  -- as found when the entry was made, or set by hand: later changes of rates leave it alone
  bill_rate           BIGINT  NOT NULL,
  is_rate_set         BOOLEAN NOT NULL DEFAULT FALSE,
  charge              BIGINT  NOT NULL,
  cost_rate           BIGINT  NOT NULL,
  cost                BIGINT  NOT NULL,
  notes               ${text},
  -- why it was rejected
  revision_notes      ${text},
  audit_note          ${text},
  accounting_class_id BIGINT,
  payroll_item_id     BIGINT,
  -- 0 not submitted, 1 submitted, 2 approved, 3 rejected
  approval            BIGINT  NOT NULL DEFAULT 0,
  created_at          ${text} NOT NULL,
  modified_at         ${text} NOT NULL,
  PRIMARY KEY (firm_id, id),
  FOREIGN KEY (firm_id, staff_id)            REFERENCES staff (firm_id, id),
  FOREIGN KEY (firm_id, project_id)          REFERENCES project (firm_id, id),
  FOREIGN KEY (firm_id, labor_code_id)       REFERENCES labor_code (firm_id, id),
  FOREIGN KEY (firm_id, project_id, task_id) REFERENCES task (firm_id, project_id, id)
) ${table};
CREATE INDEX time_entry_by_staff ON time_entry (firm_id, staff_id, entry_date, id);
CREATE INDEX time_entry_by_project ON time_entry (firm_id, project_id, entry_date, id);
-- has all that budgets add up, so that a sum reads nothing else
CREATE INDEX time_entry_by_task ON time_entry
  (firm_id, project_id, task_id, hours, billable_hours, charge, cost, entry_date);
CREATE INDEX time_entry_by_labor_code ON time_entry (firm_id, labor_code_id);
CREATE INDEX time_entry_by_date ON time_entry (firm_id, entry_date, id);
CREATE INDEX time_entry_to_approve ON time_entry (firm_id, entry_date, id) WHERE approval = 1;

-- Expenses that staff book on projects, and the reports that they are submitted in.
CREATE TABLE expense_report (
  firm_id        BIGINT  NOT NULL,
  id             BIGINT  NOT NULL,
  staff_id       BIGINT  NOT NULL,
  name           ${text} NOT NULL,
  -- 1 submitted, 2 approved, 3 rejected; a report that was rejected has no expenses any more
  approval       BIGINT  NOT NULL,
  revision_notes ${text},
  submitted_at   ${text} NOT NULL,
  PRIMARY KEY (firm_id, id),
  FOREIGN KEY (firm_id, staff_id) REFERENCES staff (firm_id, id)
) ${table};
CREATE INDEX expense_report_by_staff ON expense_report (firm_id, staff_id);

CREATE TABLE expense (
  firm_id          BIGINT  NOT NULL,
  id               BIGINT  NOT NULL,
  staff_id         BIGINT  NOT NULL,
  entry_date       ${text} NOT NULL,
  project_id       BIGINT  NOT NULL,
  category_id      BIGINT  NOT NULL,
  task_id          BIGINT,
  -- null until it is submitted
  report_id        BIGINT,
  is_no_charge     BOOLEAN NOT NULL DEFAULT FALSE,
  -- whether a caller has said that, or how much is billed
  is_billing_said  BOOLEAN NOT NULL DEFAULT FALSE,
  is_paid_by_firm  BOOLEAN NOT NULL DEFAULT FALSE,
  notes            ${text},
  cost             BIGINT  NOT NULL,
  payable          BIGINT  NOT NULL,
  billable         BIGINT  NOT NULL,
  is_by_unit       BOOLEAN NOT NULL DEFAULT FALSE,
  unit_price       BIGINT  NOT NULL DEFAULT 0,
  unit_rate        BIGINT  NOT NULL DEFAULT 0,
  units            BIGINT  NOT NULL DEFAULT 0,
  unit_name        ${text},
  due_date         ${text},
  reference_number ${text},
  is_vendor_expense BOOLEAN NOT NULL DEFAULT FALSE,
  -- 0 not submitted, 1 submitted, 2 approved, 3 rejected
  approval         BIGINT  NOT NULL DEFAULT 0,
  revision_notes   ${text},
  created_at       ${text} NOT NULL,
  modified_at      ${text} NOT NULL,
  PRIMARY KEY (firm_id, id),
  FOREIGN KEY (firm_id, staff_id)            REFERENCES staff (firm_id, id),
  FOREIGN KEY (firm_id, project_id)          REFERENCES project (firm_id, id),
  FOREIGN KEY (firm_id, category_id)         REFERENCES picklist_value (firm_id, id),
  FOREIGN KEY (firm_id, report_id)           REFERENCES expense_report (firm_id, id),
  FOREIGN KEY (firm_id, project_id, task_id) REFERENCES task (firm_id, project_id, id)
) ${table};
CREATE INDEX expense_by_staff ON expense (firm_id, staff_id, entry_date, id);
-- has all that budgets add up, so that a sum reads nothing else
CREATE INDEX expense_by_task ON expense (firm_id, project_id, task_id, cost, billable);
CREATE INDEX expense_by_date ON expense (firm_id, entry_date, id);
CREATE INDEX expense_by_report ON expense (firm_id, report_id, entry_date, id);

-- Who changed what, and when: written in the transaction of the change itself.
CREATE TABLE audit_entry (
  firm_id    BIGINT  NOT NULL REFERENCES firm (id),
  id         BIGINT  NOT NULL,
  changed_at ${text} NOT NULL,
  -- no reference: the entries of a staffer who was deleted stay
  staff_id   BIGINT  NOT NULL,
  -- the firm token of the call, which is kept as it was; null for a session
  token_id   BIGINT,
  token_name ${text},
  -- where the call came from
  address    ${text},
  record     ${text} NOT NULL,
  record_id  BIGINT  NOT NULL,
  action     ${text} NOT NULL,
  -- what was written, of a deletion what the row was, as a JSON object by column
  written    ${text},
  -- of what is counted, how often it happened; 1 for everything else
  occurrences BIGINT NOT NULL DEFAULT 1,
  -- what is counted in this entry; null for what is not counted, such as a change
  counted_as ${text},
  PRIMARY KEY (firm_id, id)
) ${table};
CREATE UNIQUE INDEX audit_entry_counted ON audit_entry (firm_id, counted_as) WHERE counted_as IS NOT NULL;
CREATE INDEX audit_entry_newest ON audit_entry (firm_id, (-id));
CREATE INDEX audit_entry_by_record ON audit_entry (firm_id, record_id, (-id));
