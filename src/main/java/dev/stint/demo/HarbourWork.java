package dev.stint.demo;

/** Custom rates and activities of Harbour Consulting; see {@link FirmTables}. */
final class HarbourWork {
  static final String RATES =
      """
      project   | who | code | task           | rate
      ATL-02    | PN  |      |                | 235
      ATL-02    |     | TRV  |                | 60
      ATL-02    |     |      | Steering       | 250
      BEA-01    |     | ANL  |                | 172.5
      BEA-01    | PN  | ANL  |                | 190
      BEA-03    | YT  |      |                | 195
      DEL-01    |     | TRV  |                | 47.5
      DEL-01    | DK  |      |                | 260
      EVG-02    | DK  |      |                | 255
      EVG-02    | RC  | AUD  |                | 168
      EVG-02    |     | TRV  |                | 0
      EVG-03    |     |      | Data Migration | 178
      EVG-03    | YT  |      | Data Migration | 188
      GRA-02    |     | DEV  |                | 198
      GRA-02    | NK  | DEV  | Reports        | 120
      HLX-01    |     | TRV  |                | 0
      HLX-01    | PN  |      |                | 215
      ISL-02    |     |      | Gate Scanners  | 165
      KON-01    | AM  |      |                | 280
      KON-01    |     | ADV  | Partner Search | 265
      MER-01    |     | PM   |                | 150
      PEN-01    | PN  |      |                | 220
      PEN-01    |     | DOC  |                | 110
      PEN-02    | JB  | DEV  |                | 185
      PEN-02    |     | QA   |                | 205
      PEN-03    | AM  |      |                | 275
      TPL-AUDIT |     | TRV  |                | 0
      TPL-IMPL  |     | DEV  |                | 190
      TPL-IMPL  |     |      | Data Migration | 180
      """;

  static final String ACTIVITIES =
      """
      project | day        | type         | who | by | task                   | flags  | note
      ATL-02  | 2026-09-22 | Meeting      | PN  | PN | Depot 3 Norfolk        | done   | Walked through the yard with the depot manager; antennas go on the north gate.
      ATL-02  | 2026-10-27 | PhoneCall    | SC  | PN | Depot 3 Norfolk        |        | Twelve trucks report no position after the firmware update. Vendor calls back.
      ATL-02  |            | Note         |     | PN | Steering               | unread | Ask for the fourth depot's fleet list before the steering meeting.
      ATL-03  | 2026-10-15 | Meeting      | HW  | HW | Interviews             | done   | Eight drivers in Harrisburg. Pay is not the first reason to leave.
      BEA-01  | 2026-10-08 | Meeting      | PN  | PN | Pilot at Three Clinics | done   | Pilot review: waiting time down by nine minutes.
      BEA-01  | 2026-11-12 | Meeting      | HW  | PN | Remaining Clinics      |        | Board decides on the remaining clinics.
      BEA-02  | 2026-10-19 | EMail        | EL  | EL | Report                 | done   | Sent the draft report.
      BEA-03  | 2026-10-21 | PhoneCall    | JB  | YT | Interfaces             |        | Test system is down until Friday.
      DEL-01  | 2026-10-29 | Note         | LF  | EL | Cold Stores            | unread | Store 2: door seal worn, photographs in the folder.
      DEL-03  | 2026-09-30 | PhoneCall    | MS  | MS | Scorecard Template     |        | New head of purchasing starts in December; on hold until then.
      EVG-02  | 2026-10-26 | EMail        | RC  | EL | Year-end Fieldwork     |        | Requested the November bank confirmations.
      EVG-02  | 2026-11-16 | Meeting      | EL  | DK | Committee Report       |        | Audit committee, 10 am, by video.
      EVG-03  | 2026-10-05 | Meeting      | PN  | PN | Configuration          | done   | Steering: migration rehearsal moves to January.
      EVG-03  | 2026-11-02 | Meeting      | PN  | PN | Data Migration         |        | Steering with the core banking vendor.
      FJO-01  | 2026-11-12 | Meeting      | HW  | HW | Benchmark Report       |        | Final presentation in Bergen.
      GRA-02  | 2026-10-30 | Notification | NK  | YT | Claims Data            | unread | Nightly load ran four hours late.
      HLX-01  | 2026-10-14 | Other        | SC  | PN | Instrument Interfaces  | done   | Collected the analyzer manuals on site.
      ISL-02  | 2026-10-20 | PhoneCall    | JB  | JB | Ticketing Engine       |        | Card processor confirms test accounts for next week.
      KON-01  | 2026-10-23 | EMail        | AM  | AM | Partner Search         | done   | Short list of four distributors sent to Oslo.
      KON-02  | 2026-10-02 | EMail        | JB  | AM | Proposal               |        | Sent the proposal. Decision expected in November.
      MER-03  | 2026-10-12 | Note         | PN  | PN |                        |        | Budget frozen until the town meeting.
      NOR-02  | 2026-10-28 | Meeting      | YT  | YT | Article Data           | done   | Client delivers the photographs by November 9.
      PEN-01  | 2026-10-16 | PhoneCall    | NK  | PN | Regulator Reports      | done   | The regulator accepts the new cause codes.
      PEN-02  | 2026-10-22 | Meeting      | JB  | JB | Work Orders            |        | Demonstrated offline work orders; crews want larger buttons.
      HAR-03  | 2026-11-05 | Meeting      | AM  | AM | Proposals              |        | Quarterly review of open proposals.
      """;

  private HarbourWork() {}
}
