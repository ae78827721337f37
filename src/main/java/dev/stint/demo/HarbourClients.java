package dev.stint.demo;

/** The clients of Harbour Consulting; see {@link FirmTables} for what the tables say. */
final class HarbourClients {
  static final String CLIENTS =
      """
      code | name                      | legal name                      | since      | phone            | office        | partner            | department         | flags    | bills to                       | notes                                        | address
      ATL  | Atlas Freight Lines       | Atlas Freight Lines, Inc.       | 2021-02-15 | (410) 555-0130   | Main Office   | Alex Morgan        | Operations         |          | Atlas Accounts Payable         | Invoices only with a purchase order number.  | 2200 Broening Highway; Baltimore; MD; 21224; USA
      BEA  | Beacon Health Partners    | Beacon Health Partners LLC      | 2020-06-01 | (617) 555-0131   | Boston Office | Daniel Kim         | Technology         |          | Beacon Health Finance          |                                              | 75 Tremont Street, Suite 900; Boston; MA; 02108; USA
      CED  | Cedar & Stone Architects  | Cedar & Stone Architects, P.A.  | 2022-09-12 | (207) 555-0132   | Main Office   | Alex Morgan        | Strategy           |          |                                |                                              | 48 Free Street; Portland; ME; 04101; USA
      DEL  | Delmarva Foods            | Delmarva Foods Cooperative      | 2021-11-08 | (410) 555-0133   | Main Office   | Alex Morgan        | Operations         |          |                                | Site visits need hairnets and safety shoes.  | 1310 Snow Hill Road; Salisbury; MD; 21804; USA
      EVG  | Evergreen Credit Union    |                                 | 2018-04-03 | (802) 555-0134   | Boston Office | Daniel Kim         | Assurance          |          |                                | Board meets on the second Tuesday.           | 19 Church Street; Burlington; VT; 05401; USA
      FJO  | Fjordline Cargo           | Fjordline Cargo AS              | 2024-01-22 | +47 55 55 01 35  | Remote        | Alex Morgan        | Strategy           |          | Fjordline Regnskap             |                                              | Strandgaten 12; Bergen; Vestland; 5013; Norway
      GRA  | Granite Ridge Insurance   | Granite Ridge Mutual Insurance  | 2019-10-14 | (603) 555-0136   | Boston Office | Daniel Kim         | Technology         |          |                                |                                              | 900 Elm Street; Manchester; NH; 03101; USA
      HLX  | Helix Biolabs             | Helix Biolabs, Inc.             | 2022-03-28 | (617) 555-0137   | Boston Office | Daniel Kim         | Technology         |          | Helix Biolabs Grants Office    |                                              | 210 Binney Street; Cambridge; MA; 02142; USA
      ISL  | Isle Coast Ferries        | Isle Coast Ferry Authority      | 2023-05-09 | (207) 555-0138   | Main Office   | Alex Morgan        | Strategy           |          |                                | Public body: tenders above 25,000.           | 517 Main Street; Rockland; ME; 04841; USA
      KON  | Königsee Maschinenbau     | Königsee Maschinenbau GmbH      | 2025-02-17 | +49 3641 555 139 | Remote        | Alex Morgan        | Strategy           |          |                                |                                              | Gutenbergstraße 4; Jena; Thüringen; 07743; Germany
      LUM  | Café Lumière              | Cafés Lumière Inc.              | 2023-08-21 | (514) 555-0140   | Remote        | Alex Morgan        | Operations         |          |                                | Correspondence in French where possible.     | 3980 rue Saint-Denis; Montréal; QC; H2W 2M2; Canada
      MER  | Meridian School District  |                                 | 2020-01-13 | (603) 555-0141   | Main Office   | Alex Morgan        | Operations         |          | Meridian Business Office       | No work on site during exams.                | 38 Liberty Street; Concord; NH; 03301; USA
      NOR  | Norfolk Marine Supply     | Norfolk Marine Supply Co.       | 2022-12-05 | (757) 555-0142   | Main Office   | Alex Morgan        | Operations         |          |                                |                                              | 600 Front Street; Norfolk; VA; 23510; USA
      OAK  | Oakline Furniture         | Oakline Furniture Works, Inc.   | 2021-07-19 | (336) 555-0143   | Remote        | Alex Morgan        | Operations         |          |                                |                                              | 1445 English Road; High Point; NC; 27262; USA
      PEN  | Penrose Energy            | Penrose Energy Corporation      | 2019-03-11 | (412) 555-0144   | Boston Office | Daniel Kim         | Technology         |          | Penrose Shared Services        | Background checks before site access.        | 525 Penn Avenue; Pittsburgh; PA; 15222; USA
      QUA  | Quarry Bay Retail         | Quarry Bay Retail Group, Inc.   | 2019-08-26 | (401) 555-0145   | Main Office   | Unassigned Partner | Strategy           | inactive |                                | In liquidation since March 2026.             | 71 Westminster Street; Providence; RI; 02903; USA
      HAR  | Harbour Consulting        | Harbour Consulting LLC          | 2016-03-07 | (207) 555-0100   | Main Office   | Unassigned Partner | General Department |          |                                | Our own projects.                            | 9 Commercial Street; Portland; ME; 04101; USA
      """;

  static final String CONTACTS =
      """
      who  | client | prefix | first    | last       | title                        | e-mail                               | phone            | type         | tags | company
      ATL1 | ATL    | Ms.    | Denise   | Holloway   | VP Operations                | denise.holloway@atlasfreight.example | (410) 555-0150   | Client       | P    |
      ATL2 | ATL    | Mr.    | Marcus   | Webb       | Accounts Payable Lead        | ap@atlasfreight.example              | (410) 555-0151   | Client       | B    |
      ATL3 | ATL    |        | Tina     | Alvarez    | Fleet Supervisor             | tina.alvarez@atlasfreight.example    | (410) 555-0152   | Client       |      |
      BEA1 | BEA    | Dr.    | Ruth     | Feldman    | Chief Medical Officer        | ruth.feldman@beaconhealth.example    | (617) 555-0153   | Client       | P    |
      BEA2 | BEA    | Mr.    | Kevin    | O'Donnell  | Controller                   | kevin.odonnell@beaconhealth.example  | (617) 555-0154   | Client       | B    |
      BEA3 | BEA    | Ms.    | Anjali   | Rao        | Clinic Systems Manager       | anjali.rao@beaconhealth.example      | (617) 555-0155   | Client       |      |
      CED1 | CED    | Ms.    | Laura    | Whitcomb   | Principal                    | laura@cedarstone.example             | (207) 555-0156   | Client       | P B  |
      CED2 | CED    | Mr.    | Peter    | Nyquist    | Studio Manager               | peter@cedarstone.example             | (207) 555-0157   | Client       |      |
      DEL1 | DEL    | Mr.    | Walter   | Simms      | Plant Director               | walter.simms@delmarvafoods.example   | (410) 555-0158   | Client       | P    |
      DEL2 | DEL    | Ms.    | Carla    | Benedetti  | Finance Manager              | carla.benedetti@delmarvafoods.example| (410) 555-0159   | Client       | B    |
      EVG1 | EVG    | Ms.    | Joan     | Thibodeau  | Chief Financial Officer      | joan.thibodeau@evergreencu.example   | (802) 555-0160   | Client       | P B  |
      EVG2 | EVG    | Mr.    | Russell  | Payne      | Chair of the Audit Committee | russell.payne@evergreencu.example    | (802) 555-0161   | Board Member |      |
      EVG3 | EVG    | Ms.    | Mei      | Chen       | Head of Lending              | mei.chen@evergreencu.example         | (802) 555-0162   | Client       |      |
      FJO1 | FJO    |        | Ingrid   | Solberg    | Commercial Director          | ingrid.solberg@fjordlinecargo.example| +47 55 55 01 63  | Client       | P    |
      FJO2 | FJO    |        | Bjørn    | Aasen      | Regnskapssjef                | bjorn.aasen@fjordlinecargo.example   | +47 55 55 01 64  | Client       | B    |
      GRA1 | GRA    | Ms.    | Patricia | Lowell     | VP Claims                    | patricia.lowell@graniteridge.example | (603) 555-0165   | Client       | P    |
      GRA2 | GRA    | Mr.    | Anthony  | Russo      | Vendor Payments              | payments@graniteridge.example        | (603) 555-0166   | Client       | B    |
      GRA3 | GRA    | Dr.    | Samuel   | Adeyemi    | Chief Actuary                | samuel.adeyemi@graniteridge.example  | (603) 555-0167   | Client       |      |
      HLX1 | HLX    | Dr.    | Vera     | Sokolova   | Director of Laboratories     | vera.sokolova@helixbiolabs.example   | (617) 555-0168   | Client       | P    |
      HLX2 | HLX    | Mr.    | Gordon   | Tate       | Grants Accountant            | grants@helixbiolabs.example          | (617) 555-0169   | Client       | B    |
      ISL1 | ISL    | Capt.  | Robert   | Thorne     | General Manager              | robert.thorne@islecoast.example      | (207) 555-0170   | Client       | P    |
      ISL2 | ISL    | Ms.    | Emily    | Dyer       | Treasurer                    | emily.dyer@islecoast.example         | (207) 555-0171   | Client       | B    |
      KON1 | KON    | Dr.    | Jürgen   | Weiß       | Geschäftsführer              | juergen.weiss@koenigsee.example      | +49 3641 555 172 | Client       | P    |
      KON2 | KON    | Frau   | Sabine   | Krüger     | Leiterin Finanzen            | sabine.krueger@koenigsee.example     | +49 3641 555 173 | Client       | B    |
      LUM1 | LUM    | Mme    | Élodie   | Gagnon     | Fondatrice                   | elodie@cafelumiere.example           | (514) 555-0174   | Client       | P B  |
      LUM2 | LUM    | M.     | Mathieu  | Côté       | Store Operations             | mathieu@cafelumiere.example          | (514) 555-0175   | Client       |      |
      MER1 | MER    | Dr.    | Angela   | Burke      | Superintendent               | aburke@meridiansd.example            | (603) 555-0176   | Client       | P    |
      MER2 | MER    | Mr.    | Dale     | Hutchins   | Business Administrator       | dhutchins@meridiansd.example         | (603) 555-0177   | Client       | B    |
      MER3 | MER    | Ms.    | Fatima   | Noor       | Network Administrator        | fnoor@meridiansd.example             | (603) 555-0178   | Client       |      |
      NOR1 | NOR    | Mr.    | Calvin   | Brooks     | Owner                        | calvin@norfolkmarine.example         | (757) 555-0179   | Client       | P B  |
      NOR2 | NOR    | Ms.    | Sheila   | Grant      | Warehouse Manager            | sheila@norfolkmarine.example         | (757) 555-0180   | Client       |      |
      OAK1 | OAK    | Mr.    | Harold   | Jennings   | President                    | harold.jennings@oakline.example      | (336) 555-0181   | Client       | P    |
      OAK2 | OAK    | Ms.    | Becky    | Lyons      | Bookkeeper                   | becky.lyons@oakline.example          | (336) 555-0182   | Client       | B    |
      PEN1 | PEN    | Ms.    | Victoria | Haines     | Director of Grid Operations  | victoria.haines@penrose.example      | (412) 555-0183   | Client       | P    |
      PEN2 | PEN    | Mr.    | Stanley  | Kozak      | Shared Services Manager      | stanley.kozak@penrose.example        | (412) 555-0184   | Client       | B    |
      PEN3 | PEN    | Ms.    | Imani    | Douglas    | Field Service Lead           | imani.douglas@penrose.example        | (412) 555-0185   | Client       |      |
      QUA1 | QUA    | Mr.    | Edward   | Salt       | Liquidator                   | edward.salt@quarrybay.example        | (401) 555-0186   | Other        | P B  |
      HAR1 | HAR    | Ms.    | Chloé    | Renaud     | Office Manager               | chloe.renaud@example.com             | (207) 555-0100   | Other        | P B  |
      HAR2 | HAR    |        | Nina     | Petrov     | Trainer                      | nina@tidewatertraining.example       | (207) 555-0187   | Vendor       |      |
      BAY1 |        | Ms.    | Susan    | Merrill    | Volunteer Coordinator        | susan@cascobaycleanup.example        | (207) 555-0188   | Partner      |      | Friends of Casco Bay Cleanup
      """;

  private HarbourClients() {}
}
