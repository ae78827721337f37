package dev.stint.demo;

/** What else is known of the projects of Harbour Consulting; see {@link FirmTables}. */
final class HarbourProjectDetails {
  static final String ADDRESSES =
      """
      project | tag     | address
      ATL-01  | CLIENT  |
      ATL-02  | CLIENT  |
      ATL-02  | PRIMARY | Depot 4, 5801 Holabird Avenue; Baltimore; MD; 21224; USA
      ATL-02  | BILLING | P.O. Box 2210; Baltimore; MD; 21203; USA
      ATL-03  | CLIENT  |
      BEA-01  | PRIMARY | 41 Brookline Avenue; Boston; MA; 02215; USA
      BEA-01  | OTHER   | 12 Centre Street; Brookline; MA; 02446; USA
      BEA-01  | OTHER   | 300 Longwood Avenue; Boston; MA; 02115; USA
      BEA-02  | CLIENT  |
      CED-02  | CLIENT  |
      DEL-01  | PRIMARY | Cold Store 2, 1310 Snow Hill Road; Salisbury; MD; 21804; USA
      DEL-02  | PRIMARY | 28 Industrial Parkway; Seaford; DE; 19973; USA
      EVG-01  | CLIENT  |
      EVG-02  | CLIENT  |
      EVG-02  | OTHER   | 7 Maple Street; Essex Junction; VT; 05452; USA
      FJO-01  | CLIENT  |
      FJO-02  | PRIMARY | Skoltegrunnskaien 1; Bergen; Vestland; 5003; Norway
      GRA-02  | PRIMARY | Data Center, 22 Hanover Street; Lebanon; NH; 03766; USA
      HLX-01  | PRIMARY | 210 Binney Street, Floor 6; Cambridge; MA; 02142; USA
      HLX-01  | BILLING |
      ISL-01  | CLIENT  |
      ISL-02  | CLIENT  |
      ISL-02  | PRIMARY | Ferry Terminal, Lermond Cove; Rockland; ME; 04841; USA
      KON-01  | CLIENT  |
      LUM-01  | CLIENT  |
      LUM-02  | OTHER   | 1450 rue Sainte-Catherine Ouest; Montréal; QC; H3G 1R3; Canada
      MER-01  | PRIMARY | Bus Depot, 3 Warren Street; Concord; NH; 03301; USA
      MER-03  | CLIENT  |
      NOR-01  | PRIMARY | Warehouse B, 1900 Colley Avenue; Norfolk; VA; 23517; USA
      OAK-01  | PRIMARY | Plant 1, 80 Railroad Avenue; Thomasville; NC; 27360; USA
      PEN-01  | CLIENT  |
      PEN-02  | OTHER   | Service Yard, 2 River Road; McKees Rocks; PA; 15136; USA
      HAR-01  | PRIMARY |
      PRO-01  | PRIMARY | East End Beach; Portland; ME; 04101; USA
      """;

  static final String TEXTS =
      """
      project   | column         | text
      ATL-02    | notes          | 240 trucks in four depots. One depot goes live every six weeks.
      ATL-02    | contract_notes | Master agreement of 2025-12-18, statement of work 2. Not to exceed 310,000 without a change order.
      ATL-02    | invoice_notes  | Quote the purchase order on every invoice.
      ATL-03    | notes          | Interviews in Baltimore, Harrisburg and Norfolk.
      BEA-01    | display_name   | Beacon: Intake (all clinics)
      BEA-01    | notes          | Three clinics first; the remaining five follow when the board agrees.
      BEA-02    | status_note    | Draft report with the client since October 19.
      BEA-02    | contract_notes | Business associate agreement signed 2026-04-27.
      BEA-03    | notes          | Interfaces to the scheduling platform's FHIR endpoint.
      CED-01    | status_note    | Finished two weeks late, client content.
      DEL-01    | notes          | Bring your own thermal jacket.
      DEL-03    | status_note    | Waits for the new head of purchasing.
      EVG-02    | invoice_notes  | Three equal installments: March, July, December.
      EVG-02    | contract_notes | Third year of a five-year engagement.
      EVG-03    | notes          | Core banking vendor attends the steering meeting on the first Monday.
      FJO-01    | status_note    | Final presentation planned for November 12.
      GRA-02    | notes          | Nightly loads from policy, claims and reinsurance systems.
      GRA-03    | status_note    | Cancelled when the parent company chose its own portal.
      HLX-01    | contract_notes | Blended rate for all staff, travel at cost.
      HLX-02    | invoice_notes  | 20 hours a month, billed in advance; unused hours lapse after a quarter.
      ISL-02    | notes          | Must be live before the summer timetable of 2027.
      KON-02    | status_note    | Proposal sent October 2, decision expected in November.
      LUM-01    | notes          | Deliverables in French and English.
      MER-03    | status_note    | Budget frozen until the town meeting.
      NOR-02    | notes          | 11,000 articles; photographs come from the client.
      OAK-02    | invoice_notes  | 16 hours a month.
      PEN-02    | contract_notes | Penrose owns the source code on payment.
      PEN-03    | display_name   | Penrose Board Book
      QUA-01    | status_note    | Closed at the request of the liquidator.
      HAR-01    | notes          | Meetings, time sheets, anything about the office. Vacation goes elsewhere.
      HAR-02    | notes          | Each of us has 40 hours a year.
      PRO-01    | notes          | One Saturday a month; the firm gives hours, not money.
      TPL-AUDIT | notes          | Send the list of documents to be prepared six weeks before fieldwork.
      TPL-IMPL  | invoice_notes  | 30% at kick-off, 40% at acceptance, 30% a month after go-live.
      """;

  static final String VALUES =
      """
      project   | Purchase Order | Contract Value | Kick-off Date | Under NDA | Region       | Risk Level
      ATL-01    | AFL-77120      | 84000          | 2025-03-10    | No        | Mid-Atlantic | Low
      ATL-02    | AFL-80431      | 310000         | 2026-01-19    | No        | Mid-Atlantic | Medium
      ATL-03    | AFL-81902      | 46500          | 2026-06-08    |           | Mid-Atlantic | Low
      BEA-01    |                | 228000         | 2026-02-09    | Yes       | New England  | Medium
      BEA-02    | BHP-2026-118   | 62000          | 2026-05-11    | Yes       | New England  | High
      BEA-03    | BHP-2026-064   |                |               | Yes       | New England  | Medium
      CED-01    |                | 27500          | 2024-10-14    | No        | New England  | Low
      CED-02    |                | 18000          | 2026-07-13    | No        | New England  | Low
      DEL-01    | 4500018276     | 71000          | 2026-04-20    | No        | Mid-Atlantic | High
      DEL-02    | 4500018544     | 39500          |               | No        | Mid-Atlantic | Low
      EVG-01    |                | 96000          | 2025-01-13    | Yes       | New England  | Medium
      EVG-02    |                | 99500          | 2026-01-12    | Yes       | New England  | Medium
      EVG-03    |                | 415000         | 2026-02-23    | Yes       | New England  | High
      FJO-01    | FC/2026/0092   | 33000          | 2026-06-17    |           | Europe       | Low
      FJO-02    | FC/2026/0131   | 58750.50       | 2026-09-07    |           | Europe       | Medium
      GRA-01    |                |                | 2026-03-09    | Yes       | New England  |
      GRA-02    | GR-55021       | 502000         | 2025-09-15    | Yes       | New England  | High
      GRA-03    | GR-55310       | 180000         |               | Yes       | New England  | High
      HLX-01    | HB-10077       | 365000         | 2025-11-10    | Yes       | New England  | Medium
      HLX-02    | HB-10102       | 36000          |               | Yes       | New England  | Low
      ISL-01    | ICF-2026-07    | 24900          | 2026-04-09    | No        | New England  | Low
      ISL-02    | ICF-2026-11    | 210000         | 2026-05-18    | No        | New England  | Medium
      KON-01    |                | 145000         | 2025-12-08    | Yes       | Europe       | Medium
      LUM-01    |                | 41000          | 2026-06-15    | No        | Canada       | Low
      LUM-02    |                | 67200          | 2025-06-09    | No        | Canada       | Medium
      MER-01    | PO 26-0417     | 52000          | 2026-02-25    |           | New England  | Low
      MER-02    | PO 27-0033     | 19500          |               |           | New England  | Low
      NOR-01    |                | 22000          | 2026-07-13    | No        | South        | Low
      NOR-02    |                | 118000         | 2026-04-27    | No        | South        | Medium
      OAK-01    | 88-2031        |                | 2026-03-30    |           | South        |
      PEN-01    | PE-4419        | 134000         | 2026-01-26    | Yes       | Mid-Atlantic | Medium
      PEN-02    | PE-4502        | 540000         | 2026-06-01    | Yes       | Mid-Atlantic | High
      PEN-03    | PE-4127        | 72000          |               | Yes       | Mid-Atlantic | Low
      QUA-01    |                | 58000          | 2025-09-22    | Yes       | New England  | High
      TPL-AUDIT |                |                |               | Yes       | New England  | Medium
      TPL-IMPL  |                | 150000         |               |           |              | Medium
      TPL-RET   |                |                |               | No        |              | Low
      """;

  private HarbourProjectDetails() {}
}
