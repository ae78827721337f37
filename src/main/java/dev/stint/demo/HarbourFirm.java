package dev.stint.demo;

import java.time.ZoneId;

/** The first firm, Harbour Consulting: management consultants with 17 staff in Portland, Maine. */
final class HarbourFirm implements FirmTables {
  private static final String LISTS =
      """
      list                   | name             | closes projects
      CCenter1               | Boston Office    |
      CCenter1               | Remote           |
      CCenter2               | Alex Morgan      |
      CCenter2               | Daniel Kim       |
      CCenter3               | Assurance        |
      CCenter3               | Operations       |
      CCenter3               | Strategy         |
      CCenter3               | Technology       |
      StatusProduction       | Proposed         |
      StatusProduction       | In Review        |
      StatusProduction       | Archived         | yes
      StatusBilling          | Ready to Bill    |
      LookupProjectType      | Audit            |
      LookupProjectType      | Implementation   |
      LookupContactType      | Board Member     |
      LookupClientType       | Nonprofit        |
      LookupStaffType        | Intern           |
      LookupProjectTeamRoles | Senior Consultant|
      LookupProjectTeamRoles | Reviewer         |
      StaffOrgList           | Client Services  |
      StaffOrgList           | Back Office      |
      InvoiceTypes           | Milestones       |
      """;

  private static final String LABOR_CODES =
      """
      code | name                | rates                   | flags              | description
      ADV  | Advisory            | 240 225 260 245 210     |                    | Advice to management and boards
      ANL  | Analysis            | 165 150 180 170 140     |                    | Data gathering and analysis
      AUD  | Audit Fieldwork     | 175 160 190 180 150     |                    | Testing and evidence at the client's site
      DES  | Design              | 180 165 195 185 155     |                    | Processes, screens and reports
      DEV  | Development         | 190 175 205 195 165     | taxable            | Software configuration and programming
      DOC  | Documentation       | 125 115 140 130 105     |                    | Manuals, minutes and hand-over papers
      IMP  | Implementation      | 185 170 200 190 160     | taxable            | Roll-out and data migration
      PM   | Project Management  | 195 180 210 200 170     |                    | Planning, reporting and steering
      QA   | Quality Review      | 210 195 225 215 182.5   |                    | Second pair of eyes before delivery
      TRN  | Training            | 155 140 170 160 132.5   |                    | Workshops for the client's people
      TRV  | Travel              | 95 95 95 95 47.5        |                    | Travel time at the reduced rate
      ADM  | Administration      | 0 0 0 0 0               | no-charge          | Internal work that is never billed
      LEG  | Legacy Support      | 145 130 160 150 120     | inactive           | Upkeep of systems made before 2022
      """;

  private static final String LABOR_CODES_OF_TYPES =
      """
      type           | labor codes
      Audit          | ANL, AUD, DOC, PM, QA
      Consulting     | ADV, ANL, PM, QA, TRV
      Implementation | ANL, DES, DEV, DOC, IMP, PM, QA, TRN, TRV
      Retainer       | ADV, ANL, TRV
      Internal       | ADM, TRN
      """;

  private static final String CUSTOM_FIELDS =
      """
      name           | kind   | choices
      Purchase Order | text   |
      Contract Value | number |
      Kick-off Date  | date   |
      Under NDA      | flag   |
      Region         | choice | New England, Mid-Atlantic, South, Canada, Europe
      Risk Level     | choice | Low, Medium, High
      """;

  @Override
  public String key() {
    return DemoData.FIRM;
  }

  @Override
  public String name() {
    return "Harbour Consulting";
  }

  @Override
  public ZoneId zone() {
    return ZoneId.of("America/New_York");
  }

  @Override
  public Token token() {
    return new Token(DemoData.FIRM_TOKEN, DemoData.ADMIN);
  }

  @Override
  public String lists() {
    return LISTS;
  }

  @Override
  public String laborCodes() {
    return LABOR_CODES;
  }

  @Override
  public String laborCodesOfTypes() {
    return LABOR_CODES_OF_TYPES;
  }

  @Override
  public String customFields() {
    return CUSTOM_FIELDS;
  }

  @Override
  public String staff() {
    return HarbourStaff.STAFF;
  }

  @Override
  public String staffTerms() {
    return HarbourStaff.TERMS;
  }

  @Override
  public String staffHomes() {
    return HarbourStaff.HOMES;
  }

  @Override
  public String staffTeams() {
    return HarbourStaff.TEAMS;
  }

  @Override
  public String clients() {
    return HarbourClients.CLIENTS;
  }

  @Override
  public String contacts() {
    return HarbourClients.CONTACTS;
  }

  @Override
  public String projects() {
    return HarbourProjects.PROJECTS;
  }

  @Override
  public String templates() {
    return HarbourProjects.TEMPLATES;
  }

  @Override
  public String projectTerms() {
    return HarbourProjects.TERMS;
  }

  @Override
  public String projectPeople() {
    return HarbourProjects.PEOPLE;
  }

  @Override
  public String projectAddresses() {
    return HarbourProjectDetails.ADDRESSES;
  }

  @Override
  public String projectTexts() {
    return HarbourProjectDetails.TEXTS;
  }

  @Override
  public String projectValues() {
    return HarbourProjectDetails.VALUES;
  }

  @Override
  public String tasks() {
    return HarbourTasks.TASKS;
  }

  @Override
  public String rates() {
    return HarbourWork.RATES;
  }

  @Override
  public String activities() {
    return HarbourWork.ACTIVITIES;
  }

  @Override
  public String timeNotes() {
    return HarbourTime.NOTES;
  }

  @Override
  public String expenses() {
    return HarbourTime.EXPENSES;
  }
}
