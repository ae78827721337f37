package dev.stint.demo;

/** What is noted on time, and the expenses, of Harbour Consulting; see {@link FirmTables}. */
final class HarbourTime {
  static final String NOTES =
      """
      code | notes
      ADV  | Call with the client's management, Draft of the recommendation, Preparation of the board meeting
      ANL  | Figures of the last quarter, Interviews evaluated, Comparison of the variants, Data requested and checked
      AUD  | Sample drawn and tested, Walk through the process, Evidence filed, Open points with the controller
      DES  | Screens reviewed with the users, Process chart, Report layouts
      DEV  | Interface to the ledger, Import of master data, Corrections after the test, Configuration of roles
      DOC  | Minutes, User guide, Hand-over papers
      IMP  | Roll-out at the site, Migration rehearsal, Set-up of the test system
      PM   | Status report, Plan for the next phase, Weekly meeting, Budget reviewed
      QA   | Draft read and commented, Test of the release, Check against the contract
      TRN  | Workshop for key users, Course material, Questions after the course
      TRV  | To the client and back, Train to Boston, Drive to the site
      ADM  | Mail and filing, Time sheets checked, Team meeting
      """;

  static final String EXPENSES =
      """
      who | project | day        | category | cost   | flags     | report    | note
      PN  | ATL-02  | 2026-08-11 | Airfare  | 318.4  | paid      | August    | Portland to Baltimore and back
      PN  | ATL-02  | 2026-08-12 | Lodging  | 189    |           | August    | Two nights in Baltimore
      PN  | ATL-02  | 2026-08-12 | Meals    | 46.75  |           | August    | Dinner with the depot manager
      YT  | ATL-02  | 2026-08-19 | Mileage  | 97.15  |           | August    | 145 miles to Harrisburg
      YT  | ATL-02  | 2026-08-20 | Meals    | 23.9   |           | August    | Lunch on site
      EL  | DEL-01  | 2026-08-13 | Mileage  | 41.54  |           | August    | 62 miles
      EL  | DEL-01  | 2026-08-13 | Meals    | 18.2   |           | August    | Lunch on site
      TO  | DEL-02  | 2026-08-18 | Mileage  | 33.5   |           | August    | 50 miles
      HW  | FJO-01  | 2026-08-25 | Supplies | 64.99  |           | August    | Statistics yearbook
      AM  | HAR-03  | 2026-08-27 | Meals    | 212.6  | no-charge | August    | Dinner with prospects
      PN  | ATL-02  | 2026-09-21 | Airfare  | 344.1  | paid      | September | Portland to Norfolk and back
      PN  | ATL-02  | 2026-09-22 | Lodging  | 164    |           | September | One night in Norfolk
      HW  | BEA-01  | 2026-09-09 | Mileage  | 28.14  |           | September | 42 miles to the pilot clinics
      HW  | BEA-01  | 2026-09-10 | Supplies | 38.75  |           | September | Posters for the workshop
      RC  | BEA-02  | 2026-09-15 | Lodging  | 312    |           | September | Two nights near the site
      RC  | BEA-02  | 2026-09-16 | Meals    | 57.3   |           | September | Two days on site
      JB  | ISL-02  | 2026-09-17 | Mileage  | 71.69  |           | September | 107 miles and the ferry landing
      JB  | ISL-02  | 2026-09-17 | Other    | 24     |           | September | Ferry, with car
      AM  | KON-01  | 2026-09-24 | Other    | 145.5  |           | September | Translation of the contract
      CR  | HAR-01  | 2026-09-29 | Supplies | 133.08 | no-charge | September | Paper and toner
      YT  | EVG-03  | 2026-10-06 | Lodging  | 402    |           | October   | Two nights in Boston
      YT  | EVG-03  | 2026-10-07 | Meals    | 61.45  |           | October   | Two days in Boston
      LF  | DEL-01  | 2026-10-13 | Mileage  | 41.54  |           | October   | 62 miles
      LF  | DEL-01  | 2026-10-13 | Supplies | 19.9   |           | October   | Thermometer
      SC  | HLX-01  | 2026-10-14 | Mileage  | 54.27  |           | October   | 81 miles
      SC  | HLX-01  | 2026-10-14 | Meals    | 16.85  |           | October   | Lunch on site
      HW  | ATL-03  | 2026-10-15 | Airfare  | 287.2  | paid      | October   | Portland to Harrisburg and back
      HW  | ATL-03  | 2026-10-15 | Meals    | 33.1   |           | October   | A day on site
      NK  | GRA-02  | 2026-10-20 | Other    | 49     |           | October   | Data set of postal codes
      JB  | PEN-02  | 2026-10-22 | Mileage  | 60.3   |           | October   | 90 miles
      SC  | ATL-02  | 2026-10-27 | Lodging  | 158    |           |           | One night in Norfolk
      SC  | ATL-02  | 2026-10-27 | Meals    | 29.4   |           |           | Dinner
      SC  | ATL-02  | 2026-10-28 | Mileage  | 12.06  |           |           | 18 miles to the depot
      EL  | EVG-02  | 2026-10-28 | Meals    | 21.7   |           |           | Lunch with the controller
      YT  | NOR-02  | 2026-10-29 | Supplies | 84     |           |           | Test cards
      MS  | HAR-02  | 2026-10-30 | Meals    | 76.2   | no-charge |           | Team lunch
      """;

  private HarbourTime() {}
}
