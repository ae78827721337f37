package dev.stint.demo;

/** The staff of Harbour Consulting; see {@link FirmTables} for what the tables say. */
final class HarbourStaff {
  static final String STAFF =
      """
      who | first  | last       | e-mail                        | group         | title                 | manager | role              | start      | end        | mobile         | work
      AM  | Alex   | Morgan     | admin@example.com             | Administrator | Managing Partner      |         | Partner           | 2016-03-07 |            | (207) 555-0111 | (207) 555-0101
      DK  | Daniel | Kim        | daniel.kim@example.com        | Manager       | Partner               | AM      | Partner           | 2016-09-12 |            | (617) 555-0112 | (617) 555-0102
      MS  | Maria  | Santos     | manager@example.com           | Manager       | Engagement Director   | AM      | Project Manager   | 2017-05-15 |            | (207) 555-0113 | (207) 555-0103
      PN  | Priya  | Nair       | priya.nair@example.com        | Manager       | Technology Director   | DK      | Project Manager   | 2018-01-08 |            | (617) 555-0114 | (617) 555-0104
      TO  | Thomas | Okafor     | thomas.okafor@example.com     | Staff         | Project Manager       | MS      | Project Manager   | 2018-08-20 |            | (207) 555-0115 | (207) 555-0105
      EL  | Elena  | Lindqvist  | elena.lindqvist@example.com   | Staff         | Audit Manager         | DK      | Project Manager   | 2019-02-04 |            | (617) 555-0116 | (617) 555-0106
      JB  | Jonas  | Becker     | jonas.becker@example.com      | Staff         | Senior Consultant     | PN      | Senior Consultant | 2019-10-01 |            | (207) 555-0117 |
      HW  | Hannah | Wright     | hannah.wright@example.com     | Staff         | Senior Consultant     | MS      | Senior Consultant | 2020-06-15 |            | (207) 555-0118 | (207) 555-0108
      RC  | Rosa   | Castillo   | rosa.castillo@example.com     | Staff         | Senior Auditor        | EL      | Senior Consultant | 2020-09-01 |            | (617) 555-0119 |
      YT  | Yuki   | Tanaka     | yuki.tanaka@example.com       | Staff         | Solution Architect    | PN      | Senior Consultant | 2021-03-15 |            | (617) 555-0120 | (617) 555-0107
      SC  | Sam    | Carter     | staff@example.com             | Staff         | Consultant            | PN      | Consultant        | 2022-04-04 |            | (207) 555-0121 | (207) 555-0109
      OM  | Omar   | Mansour    | omar.mansour@example.com      | Staff         | Consultant            | MS      | Consultant        | 2022-09-06 |            | (207) 555-0122 |
      GP  | Grace  | Palmer     | grace.palmer@example.com      | Staff         | Consultant            | TO      | Consultant        | 2023-01-16 |            | (207) 555-0123 |
      LF  | Liam   | Fitzgerald | liam.fitzgerald@example.com   | Staff         | Auditor               | EL      | Consultant        | 2023-06-05 |            | (617) 555-0124 |
      NK  | Nadia  | Kowalski   | nadia.kowalski@example.com    | Staff         | Data Analyst          | PN      | Analyst           | 2024-02-12 |            | (617) 555-0125 |
      BD  | Ben    | Delgado    | ben.delgado@example.com       | Staff         | Business Analyst      | TO      | Analyst           | 2024-09-03 |            | (207) 555-0126 |
      CR  | Chloé  | Renaud     | chloe.renaud@example.com      | Staff         | Office Manager        | AM      | Analyst           | 2021-11-01 |            | (207) 555-0127 | (207) 555-0100
      VI  | Victor | Ivanov     | victor.ivanov@example.com     | Staff         | Consultant            | PN      | Consultant        | 2021-08-02 | 2026-05-29 | (207) 555-0128 |
      """;

  static final String TERMS =
      """
      who | cost  | rates                       | office        | partner            | department         | type       | paid     | organization    | status
      AM  | 128   | 260 245 280 260 225         | Main Office   | Alex Morgan        | Strategy           | Employee   | Salaried | Client Services | Active
      DK  | 122   | 250 235 270 255 215         | Boston Office | Daniel Kim         | Assurance          | Employee   | Salaried | Client Services | Active
      MS  | 96    | 215 200 230 220 185         | Main Office   | Alex Morgan        | Operations         | Employee   | Salaried | Client Services | Active
      PN  | 94.5  | 210 195 225 215 180         | Boston Office | Daniel Kim         | Technology         | Employee   | Salaried | Client Services | Active
      TO  | 78    | 185 170 200 190 160         | Main Office   | Alex Morgan        | Operations         | Employee   | Salaried | Client Services | Active
      EL  | 79.5  | 190 175 205 195 165         | Boston Office | Daniel Kim         | Assurance          | Employee   | Salaried | Client Services | Active
      JB  | 68    | 170 155 185 175 145         | Remote        | Daniel Kim         | Technology         | Employee   | Salaried | Client Services | Active
      HW  | 66.25 | 165 150 180 170 140         | Main Office   | Alex Morgan        | Strategy           | Employee   | Salaried | Client Services | Active
      RC  | 65    | 165 150 180 170 140         | Boston Office | Daniel Kim         | Assurance          | Employee   | Salaried | Client Services | Active
      YT  | 72    | 180 165 195 185 155         | Boston Office | Daniel Kim         | Technology         | Contractor | Hourly   | Client Services | Active
      SC  | 52    | 140 127.5 155 145 117.5     | Main Office   | Daniel Kim         | Technology         | Employee   | Salaried | Client Services | Active
      OM  | 50.5  | 135 122.5 150 140 115       | Main Office   | Alex Morgan        | Operations         | Employee   | Salaried | Client Services | Active
      GP  | 49    | 135 122.5 150 140 115       | Main Office   | Alex Morgan        | Strategy           | Employee   | Salaried | Client Services | Active
      LF  | 48    | 130 117.5 145 135 110       | Boston Office | Daniel Kim         | Assurance          | Employee   | Salaried | Client Services | Active
      NK  | 42.75 | 115 105 127.5 120 97.5      | Remote        | Daniel Kim         | Technology         | Employee   | Hourly   | Client Services | Active
      BD  | 41    | 110 100 122.5 115 95        | Main Office   | Alex Morgan        | Operations         | Employee   | Hourly   | Client Services | On Leave
      CR  | 38    | 95 95 95 95 95              | Main Office   | Unassigned Partner | General Department | Employee   | Hourly   | Back Office     | Active
      VI  | 50    | 135 122.5 150 140 115       | Remote        | Daniel Kim         | Technology         | Employee   | Salaried | Client Services | Terminated
      """;

  static final String HOMES =
      """
      who | address
      AM  | 14 Eastern Promenade; Portland; ME; 04101; USA
      DK  | 88 Beacon Street, Apt 5; Boston; MA; 02108; USA
      MS  | 231 Spring Street; Portland; ME; 04102; USA
      PN  | 17 Magazine Street; Cambridge; MA; 02139; USA
      TO  | 6 Willard Street; South Portland; ME; 04106; USA
      EL  | 402 Centre Street; Jamaica Plain; MA; 02130; USA
      JB  | 9 Federal Street; Brunswick; ME; 04011; USA
      HW  | 55 Congress Street; Portland; ME; 04101; USA
      RC  | 120 Broadway; Somerville; MA; 02145; USA
      YT  | 33 Harvard Avenue; Brookline; MA; 02446; USA
      SC  | 78 Vaughan Street; Portland; ME; 04102; USA
      OM  | 12 Main Street; Westbrook; ME; 04092; USA
      GP  | 301 Cumberland Avenue; Portland; ME; 04101; USA
      LF  | 64 Dorchester Street; Boston; MA; 02127; USA
      NK  | 21 State Street; Montpelier; VT; 05602; USA
      BD  | 5 Pleasant Avenue; Portland; ME; 04103; USA
      CR  | 140 Danforth Street; Portland; ME; 04102; USA
      VI  | 2 Bow Street; Portsmouth; NH; 03801; USA
      """;

  static final String TEAMS =
      """
      name              | order | members                | description
      Assurance         | 40    | DK, EL, RC, LF         | Audits and reviews
      Technology        | 30    | PN, JB, YT, SC, NK, VI | Systems, integrations and data
      Strategy          | 20    | AM, HW, GP             | Markets, pricing and growth
      Operations        | 10    | MS, TO, OM, BD, CR     | Processes, logistics and the office
      """;

  private HarbourStaff() {}
}
