package dev.stint.demo;

/** The tasks of the projects and templates of Harbour Consulting; see {@link FirmTables}. */
final class HarbourTasks {
  static final String TASKS =
      """
      project   | group     | task                     | assigned | status      | hours | fees   | due
      ATL-01    | Selection | Requirements             | TO, JB   | Completed   | 120   | 22200  | 2025-05-30
      ATL-01    | Selection | Vendor Demonstrations    | JB       | Completed   | 80    | 14800  | 2025-08-29
      ATL-01    | Selection | Recommendation           | VI, TO   | Completed   | 60    | 11100  | 2025-11-14
      ATL-02    | Rollout   | Depot 1 Baltimore        | PN, YT   | Completed   | 260   | 48100  | 2026-04-30
      ATL-02    | Rollout   | Depot 2 Harrisburg       | YT       | Completed   | 260   | 48100  | 2026-07-31
      ATL-02    | Rollout   | Depot 3 Norfolk          | SC, OM   | In Process  | 260   | 48100  | 2026-11-13
      ATL-02    | Rollout   | Depot 4 Holabird         | OM       | Not Started | 280   | 51800  | 2027-01-22
      ATL-02    |           | Steering                 |          | In Process  | 90    | 18900  | 2027-01-29
      ATL-03    | Study     | Interviews               | HW       | In Process  | 110   | 17600  | 2026-11-06
      ATL-03    | Study     | Report                   | GP       | Not Started | 60    | 9900   | 2026-12-11
      BEA-01    | Design    | Intake Workshops         | PN, HW   | Completed   | 180   | 35100  | 2026-05-29
      BEA-01    | Design    | Pilot at Three Clinics   | HW       | In Process  | 320   | 57600  | 2026-12-18
      BEA-01    | Rollout   | Remaining Clinics        | SC, NK   | On Hold     | 400   | 72000  | 2027-02-19
      BEA-02    | Review    | Document Review          | EL, RC   | Completed   | 120   | 21000  | 2026-07-17
      BEA-02    | Review    | Site Visits              | RC       | Completed   | 90    | 15750  | 2026-09-25
      BEA-02    | Review    | Report                   | LF, DK   | In Process  | 60    | 12600  | 2026-11-20
      BEA-03    | Build     | Interfaces               | YT       | In Process  | 240   | 42000  |
      BEA-03    | Build     | Acceptance Test          | JB       | Not Started | 80    | 14000  |
      CED-01    |           | Setup                    | TO       | Completed   | 110   | 18700  | 2025-03-28
      CED-01    |           | Staff Training           | VI       | Completed   | 40    | 6800   | 2025-06-13
      CED-02    |           | Cost Model               | HW       | In Process  | 70    | 10500  | 2026-11-20
      CED-02    |           | Fee Calculator           | BD       | Not Started | 40    | 6000   | 2026-12-18
      DEL-01    | Fieldwork | Temperature Records      | EL       | Completed   | 140   | 24500  | 2026-08-14
      DEL-01    | Fieldwork | Cold Stores              | LF       | In Process  | 160   | 28000  | 2026-11-20
      DEL-01    |           | Audit Report             | EL       | Not Started | 60    | 12600  | 2026-12-04
      DEL-02    |           | Flow Measurement         | TO, SC   | Completed   | 90    | 15300  | 2026-08-28
      DEL-02    |           | Layout Variants          | SC       | In Process  | 100   | 17000  |
      DEL-03    |           | Criteria Workshop        | MS       | Completed   | 30    | 6300   | 2026-08-28
      DEL-03    |           | Scorecard Template       | OM       | On Hold     | 60    | 9600   | 2027-01-08
      EVG-01    | Audit     | Planning                 | EL, RC   | Completed   | 60    | 11400  | 2025-03-14
      EVG-01    | Audit     | Fieldwork                | RC       | Completed   | 320   | 56000  | 2025-10-31
      EVG-01    | Audit     | Committee Report         | DK, EL   | Completed   | 60    | 12600  | 2025-12-12
      EVG-02    | Audit     | Planning                 | EL, RC   | Completed   | 60    | 11400  | 2026-03-13
      EVG-02    | Audit     | Interim Fieldwork        | RC       | Completed   | 160   | 28000  | 2026-07-31
      EVG-02    | Audit     | Year-end Fieldwork       | LF, DK   | In Process  | 180   | 31500  | 2026-11-27
      EVG-02    | Audit     | Committee Report         | DK       | Not Started | 60    | 12600  | 2026-12-11
      EVG-03    | Phase 1   | Fit-Gap                  | PN, YT   | Completed   | 280   | 53200  | 2026-05-29
      EVG-03    | Phase 2   | Configuration            | YT       | In Process  | 620   | 117800 | 2027-01-29
      EVG-03    | Phase 2   | Data Migration           | JB, PN   | In Process  | 420   | 79800  | 2027-04-30
      EVG-03    | Phase 3   | Go-Live                  | PN       | Not Started | 240   | 45600  | 2027-06-18
      FJO-01    |           | Data Collection          | HW       | Completed   | 70    | 11900  | 2026-08-28
      FJO-01    |           | Benchmark Report         | GP       | In Process  | 70    | 12600  | 2026-11-12
      FJO-02    |           | Rules Catalog            | TO, OM   | In Process  | 80    | 14400  | 2026-11-27
      FJO-02    |           | Pilot Crew               | OM       | Not Started | 160   | 27200  | 2027-03-19
      GRA-01    |           | Process Mapping          | MS, HW   | Completed   | 140   | 25200  | 2026-07-31
      GRA-01    |           | Improvement Backlog      | HW       | In Process  | 90    | 16200  |
      GRA-02    | Warehouse | Policy Data              | YT       | Completed   | 520   | 98800  | 2026-03-27
      GRA-02    | Warehouse | Claims Data              | NK       | In Process  | 560   | 106400 | 2026-12-18
      GRA-02    | Warehouse | Reinsurance Data         | YT       | Not Started | 480   | 91200  | 2027-03-12
      GRA-02    |           | Reports                  | NK       | In Process  | 260   | 44200  | 2027-03-19
      GRA-03    |           | Portal Prototype         | JB       | Completed   | 220   | 37400  | 2026-02-27
      GRA-03    |           | Broker Interviews        | VI       | On Hold     | 60    | 10800  |
      HLX-01    | Phase 1   | Requirements             | PN, YT   | Completed   | 200   | 36500  | 2026-02-27
      HLX-01    | Phase 2   | Configuration            | YT       | In Process  | 640   | 116800 | 2026-12-18
      HLX-01    | Phase 2   | Instrument Interfaces    | SC, PN   | In Process  | 480   | 87600  | 2027-02-26
      HLX-01    | Phase 3   | Validation               | PN       | Not Started | 320   | 58400  | 2027-04-23
      HLX-02    |           | Monthly Close            | EL       | In Process  | 180   | 27000  | 2026-12-31
      HLX-02    |           | Grant Reports            | RC       | In Process  | 60    | 9000   | 2026-12-31
      HLX-03    |           | Gap Analysis             | RC       | In Process  | 60    | 10500  |
      HLX-03    |           | Procedures               | GP       | Not Started | 120   | 21000  |
      ISL-01    |           | Passenger Survey         | AM       | Completed   | 60    | 10800  | 2026-07-31
      ISL-01    |           | Fare Model               | HW       | In Process  | 80    | 14400  | 2026-11-27
      ISL-02    | Phase 1   | Shop Design              | JB, SC   | Completed   | 160   | 25600  | 2026-08-28
      ISL-02    | Phase 2   | Ticketing Engine         | SC       | In Process  | 520   | 88400  | 2027-02-26
      ISL-02    | Phase 2   | Gate Scanners            | NK, JB   | Not Started | 240   | 40800  | 2027-04-30
      KON-01    |           | Market Model             | AM, HW   | Completed   | 220   | 48400  | 2026-05-29
      KON-01    |           | Partner Search           | HW       | In Process  | 240   | 52800  | 2026-11-27
      KON-01    |           | Entry Plan               | GP, AM   | Not Started | 120   | 26400  | 2026-12-18
      KON-02    |           | Proposal                 | JB       | In Process  | 40    | 7200   | 2026-11-27
      LUM-01    |           | Operations Manual        | MS, GP   | In Process  | 140   | 23800  | 2026-11-27
      LUM-01    |           | Training Kit             | GP       | Not Started | 80    | 12000  | 2026-12-04
      LUM-02    |           | Store Pilot              | JB, SC   | Completed   | 160   | 28000  | 2025-10-31
      LUM-02    |           | Store Rollout            | SC       | Completed   | 220   | 38500  | 2026-02-20
      MER-01    |           | Ridership Data           | TO, SC   | Completed   | 120   | 16200  | 2026-06-19
      MER-01    |           | Route Variants           | SC       | In Process  | 180   | 24300  | 2026-11-20
      MER-01    |           | Public Hearing           | OM, TO   | Not Started | 40    | 5400   | 2026-12-10
      MER-02    |           | Birth and Migration Data | HW       | In Process  | 60    | 8100   | 2026-11-20
      MER-02    |           | Forecast                 | NK       | Not Started | 70    | 10500  | 2027-02-05
      MER-03    |           | Site Survey              | PN       | Completed   | 60    | 9900   | 2026-08-14
      MER-03    |           | Cabling                  | JB       | On Hold     | 200   | 33000  |
      MER-03    |           | Cutover                  | PN       | On Hold     | 120   | 19800  |
      NOR-01    |           | Warehouse Count          | RC       | Completed   | 120   | 15450  | 2026-09-30
      NOR-01    |           | Differences              | LF       | In Process  | 50    | 6437.5 | 2026-11-13
      NOR-02    | Phase 1   | Shop Concept             | YT, SC   | Completed   | 120   | 20400  | 2026-07-31
      NOR-02    | Phase 2   | Article Data             | SC       | In Process  | 280   | 42000  | 2026-11-27
      NOR-02    | Phase 2   | Payment and Shipping     | GP, YT   | In Process  | 200   | 36000  | 2026-12-18
      NOR-02    | Phase 3   | Go-Live                  | YT       | Not Started | 80    | 13600  | 2027-01-15
      OAK-01    |           | Bottleneck Analysis      | TO, MS   | Completed   | 160   | 28800  | 2026-07-31
      OAK-01    |           | Scheduling Rules         | MS       | In Process  | 180   | 32400  |
      OAK-02    |           | Monthly Costing          | EL       | In Process  | 150   | 21000  | 2026-12-31
      OAK-02    |           | Inventory Valuation      | LF       | In Process  | 42    | 5880   | 2026-12-31
      PEN-01    |           | Outage Data Model        | PN, NK   | Completed   | 180   | 36000  | 2026-05-29
      PEN-01    |           | Regulator Reports        | NK       | In Process  | 240   | 48000  | 2026-12-11
      PEN-02    | Phase 1   | Offline Prototype        | JB, YT   | Completed   | 280   | 53200  | 2026-08-28
      PEN-02    | Phase 2   | Work Orders              | YT       | In Process  | 720   | 136800 | 2027-03-26
      PEN-02    | Phase 2   | Meter Reading            | DK, JB   | Not Started | 560   | 106400 | 2027-05-28
      PEN-02    | Phase 3   | Field Trial              | JB       | Not Started | 320   | 60800  | 2027-07-16
      PEN-03    |           | Board Book               | DK       | In Process  | 180   | 40500  |
      PEN-03    |           | Board Meetings           |          | In Process  | 48    | 10800  |
      QUA-01    |           | Lease Review             | MS, GP   | Completed   | 80    | 15200  | 2025-11-28
      QUA-01    |           | Closing Sequence         | GP       | Completed   | 120   | 22800  | 2026-03-06
      QUA-02    |           | Member Survey            | HW       | On Hold     | 40    | 6800   |
      HAR-01    |           | Office                   |          | In Process  |       |        |
      HAR-01    |           | Accounting               |          | In Process  |       |        |
      HAR-02    |           | Courses                  |          | In Process  |       |        |
      HAR-02    |           | Internal Workshops       |          | In Process  |       |        |
      HAR-03    |           | Proposals                |          | In Process  |       |        |
      HAR-03    |           | Conferences              |          | In Process  |       |        |
      PRO-01    |           | Shoreline Saturdays      |          | In Process  | 96    |        |
      TPL-AUDIT | Audit     | Planning                 |          | Not Started | 60    | 11400  |
      TPL-AUDIT | Audit     | Fieldwork                |          | Not Started | 320   | 56000  |
      TPL-AUDIT | Audit     | Committee Report         |          | Not Started | 60    | 12600  |
      TPL-IMPL  | Phase 1   | Requirements             |          | Not Started | 160   | 29600  |
      TPL-IMPL  | Phase 2   | Configuration            |          | Not Started | 400   | 74000  |
      TPL-IMPL  | Phase 2   | Data Migration           |          | Not Started | 200   | 37000  |
      TPL-IMPL  | Phase 3   | Training and Go-Live     |          | Not Started | 160   | 29600  |
      TPL-RET   |           | Monthly Work             |          | In Process  | 240   | 36000  |
      TPL-Y2023 |           | Review                   |          | Not Started | 80    | 16000  |
      """;

  private HarbourTasks() {}
}
