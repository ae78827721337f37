package dev.stint.demo;

import java.time.ZoneId;

/** The second firm, Lakeside Studio: designers with 4 staff in Madison, Wisconsin. */
final class LakesideFirm implements FirmTables {
  private static final String LISTS =
      """
      list     | name          | closes projects
      CCenter1 | Chicago Desk  |
      """;

  private static final String LABOR_CODES =
      """
      code | name       | rates                | flags | description
      DSGN | Design     | 130 120 145 135 110  |       | Concept, drafts and final artwork
      PROD | Production | 95 90 105 100 85     |       | Print and web production
      """;

  private static final String LABOR_CODES_OF_TYPES =
      """
      type      | labor codes
      Fixed Fee | DSGN, PROD
      """;

  private static final String CUSTOM_FIELDS =
      """
      name     | kind   | choices
      Job Bag  | text   |
      """;

  private static final String STAFF =
      """
      who | first  | last      | e-mail                     | group         | title             | manager | role            | start      | end | mobile         | work
      NW  | Nora   | Whitfield | admin2@example.com         | Administrator | Owner             |         | Partner         | 2019-05-06 |     | (608) 555-0111 | (608) 555-0101
      TB  | Theo   | Bergström | theo.bergstrom@example.com | Manager       | Art Director      | NW      | Project Manager | 2020-08-17 |     | (608) 555-0112 |
      KL  | Kayla  | Lopez     | kayla.lopez@example.com    | Staff         | Designer          | TB      | Consultant      | 2023-03-13 |     | (608) 555-0113 |
      AM  | Alex   | Morgan    | admin@example.com          | Administrator | Silent Partner    | NW      | Partner         | 2026-02-02 |     | (207) 555-0111 |
      """;

  private static final String STAFF_TERMS =
      """
      who | cost | rates               | office       | partner            | department         | type       | paid     | organization | status
      NW  | 70   | 150 140 165 155 130 | Main Office  | Unassigned Partner | General Department | Employee   | Salaried | Firm         | Active
      TB  | 58   | 135 125 150 140 115 | Main Office  | Unassigned Partner | General Department | Employee   | Salaried | Firm         | Active
      KL  | 36   | 95 90 105 100 85    | Chicago Desk | Unassigned Partner | General Department | Employee   | Hourly   | Firm         | Active
      AM  | 110  | 200 200 200 200 200 |              |                    |                    | Contractor | Hourly   | Firm         | Active
      """;

  private static final String STAFF_HOMES =
      """
      who | address
      NW  | 410 Sherman Avenue; Madison; WI; 53703; USA
      TB  | 15 Jenifer Street; Madison; WI; 53703; USA
      KL  | 2240 North Halsted Street; Chicago; IL; 60614; USA
      AM  | 14 Eastern Promenade; Portland; ME; 04101; USA
      """;

  private static final String STAFF_TEAMS =
      """
      name   | order | members | description
      Studio | 10    | TB, KL  | Everybody who draws
      """;

  private static final String CLIENTS =
      """
      code | name                  | legal name             | since      | phone          | office      | partner            | department | flags | bills to | notes | address
      BAD  | Badger Bicycle Works  | Badger Bicycle Co-op   | 2022-04-11 | (608) 555-0130 | Main Office | Unassigned Partner |            |       |          |       | 902 Williamson Street; Madison; WI; 53703; USA
      MEN  | Mendota Symphony      |                        | 2021-10-04 | (608) 555-0131 | Main Office | Unassigned Partner |            |       |          |       | 201 State Street; Madison; WI; 53703; USA
      PRA  | Prairie Lane Dairy    | Prairie Lane Dairy LLC | 2023-02-20 | (608) 555-0132 |             |                    |            |       |          |       | N4210 County Road D; Belleville; WI; 53508; USA
      """;

  private static final String CONTACTS =
      """
      who  | client | prefix | first  | last     | title              | e-mail                       | phone          | type   | tags | company
      BAD1 | BAD    | Mr.    | Hank   | Olson    | Shop Manager       | hank@badgerbicycle.example   | (608) 555-0150 | Client | P B  |
      MEN1 | MEN    | Ms.    | Claire | Duvall   | Executive Director | claire@mendotasymph.example  | (608) 555-0151 | Client | P    |
      MEN2 | MEN    | Mr.    | Irwin  | Stein    | Treasurer          | irwin@mendotasymph.example   | (608) 555-0152 | Client | B    |
      PRA1 | PRA    | Ms.    | Greta  | Vogel    | Co-owner           | greta@prairielane.example    | (608) 555-0153 | Client | P B  |
      """;

  private static final String PROJECTS =
      """
      project | client | name                  | type       | start      | end        | status     | billing
      1001    | BAD    | Catalog 2027          | Fixed Fee  | 2026-07-06 | 2027-01-29 | In Process | Active
      1002    | BAD    | Shop Signs            | Consulting | 2026-09-08 |            | In Process | Active
      1003    | MEN    | Season Program 2026   | Fixed Fee  | 2026-04-13 | 2026-08-28 | Closed     | Not Billed
      1004    | MEN    | Website               | Consulting | 2026-06-01 |            | In Process | Active
      1005    | PRA    | Label Redesign        | Fixed Fee  | 2026-08-10 | 2026-12-18 | In Process | Active
      1006    | PRA    | Trade Fair Stand      | Consulting | 2026-10-12 | 2027-03-26 | On Hold    | On Hold
      """;

  private static final String TEMPLATES =
      """
      project | name    | type      | start      | status     | billing | description
      TPL     | Catalog | Fixed Fee | 2025-01-06 | In Process | Active  | A printed catalog, from briefing to press
      """;

  private static final String TERMS =
      """
      project | invoice          | subtotal | rate | flat | office       | partner            | department         | flags
      1001    | Fixed Fee        | 0        | 1    |      | Main Office  | Unassigned Partner | General Department |
      1002    | Time & Materials | 1        | 1    |      | Main Office  | Unassigned Partner | General Department |
      1003    | Fixed Fee        | 0        | 1    |      | Main Office  | Unassigned Partner | General Department |
      1004    | Time & Materials | 2        | 6    |      | Chicago Desk | Unassigned Partner | General Department |
      1005    | Fixed Fee        | 0        | 1    |      | Main Office  | Unassigned Partner | General Department |
      1006    | Time & Materials | 0        | 1    | 120  | Chicago Desk | Unassigned Partner | General Department | all-staff
      TPL     | Fixed Fee        | 0        | 1    |      | Main Office  | Unassigned Partner | General Department |
      """;

  private static final String PEOPLE =
      """
      project | team        | staff teams | contacts
      1001    | TB*, KL     | Studio      | BAD1 PB
      1002    | KL*         |             | BAD1 P
      1003    | NW*, KL     |             | MEN1 P, MEN2 B
      1004    | TB*, AM     | Studio      | MEN1 P, MEN2 B
      1005    | NW*, TB     |             | PRA1 PB
      1006    | TB          |             | PRA1 P
      TPL     | TB*         | Studio      |
      """;

  private static final String ADDRESSES =
      """
      project | tag     | address
      1002    | CLIENT  |
      1006    | PRIMARY | Alliant Center, 1919 Expo Way; Madison; WI; 53713; USA
      """;

  private static final String TEXTS =
      """
      project | column | text
      1001    | notes  | 64 pages, 12,000 copies.
      """;

  private static final String TASKS =
      """
      project | group | task            | assigned | status      | hours | fees  | due
      1001    | Print | Concept         | TB       | Completed   | 60    | 7200  | 2026-08-28
      1001    | Print | Layout          | KL       | In Process  | 140   | 13300 | 2026-12-11
      1002    |       | Sign Designs    | KL       | In Process  | 50    | 4750  |
      1003    |       | Program Booklet | NW, KL   | Completed   | 90    | 9900  | 2026-08-14
      1004    |       | Design          | TB       | Completed   | 60    | 7800  | 2026-09-11
      1004    |       | Build           | AM       | In Process  | 120   | 11400 |
      1005    |       | Labels          | TB       | In Process  | 80    | 10800 | 2026-12-04
      1006    |       | Stand Drawings  |          | On Hold     | 70    | 8400  | 2027-03-12
      TPL     | Print | Concept         |          | Not Started | 50    | 6000  |
      TPL     | Print | Layout          |          | Not Started | 120   | 11400 |
      """;

  private static final String RATES =
      """
      project | who | code | task  | rate
      1001    | TB  |      |       | 140
      1004    |     | PROD | Build | 98
      """;

  private static final String TIME_NOTES =
      """
      code | notes
      DSGN | Drafts, Final artwork, Talk with the client
      PROD | Print files, Proofs, Pages built
      """;

  private static final String EXPENSES =
      """
      who | project | day        | category | cost  | flags | report    | note
      KL  | 1001    | 2026-08-20 | Supplies | 42.5  |       | August    | Paper samples
      TB  | 1005    | 2026-09-15 | Mileage  | 22.11 |       | September | 33 miles
      KL  | 1001    | 2026-10-28 | Other    | 18    |       |           | Stock photograph
      """;

  private static final String ACTIVITIES =
      """
      project | day        | type      | who | by | task   | flags | note
      1001    | 2026-10-19 | Meeting   | TB  | TB | Layout | done  | Chose the cover.
      1004    | 2026-11-03 | PhoneCall | TB  | NW | Build  |       | Ask for the season dates.
      """;

  private static final String VALUES =
      """
      project | Job Bag
      1001    | 26-031
      1004    | 26-024
      """;

  @Override
  public String key() {
    return DemoData.SECOND_FIRM;
  }

  @Override
  public String name() {
    return "Lakeside Studio";
  }

  @Override
  public ZoneId zone() {
    return ZoneId.of("America/Chicago");
  }

  @Override
  public Token token() {
    return new Token(DemoData.SECOND_FIRM_TOKEN, DemoData.SECOND_ADMIN);
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
    return STAFF;
  }

  @Override
  public String staffTerms() {
    return STAFF_TERMS;
  }

  @Override
  public String staffHomes() {
    return STAFF_HOMES;
  }

  @Override
  public String staffTeams() {
    return STAFF_TEAMS;
  }

  @Override
  public String clients() {
    return CLIENTS;
  }

  @Override
  public String contacts() {
    return CONTACTS;
  }

  @Override
  public String projects() {
    return PROJECTS;
  }

  @Override
  public String templates() {
    return TEMPLATES;
  }

  @Override
  public String projectTerms() {
    return TERMS;
  }

  @Override
  public String projectPeople() {
    return PEOPLE;
  }

  @Override
  public String projectAddresses() {
    return ADDRESSES;
  }

  @Override
  public String projectTexts() {
    return TEXTS;
  }

  @Override
  public String projectValues() {
    return VALUES;
  }

  @Override
  public String tasks() {
    return TASKS;
  }

  @Override
  public String rates() {
    return RATES;
  }

  @Override
  public String activities() {
    return ACTIVITIES;
  }

  @Override
  public String timeNotes() {
    return TIME_NOTES;
  }

  @Override
  public String expenses() {
    return EXPENSES;
  }
}
