/** Names in German, French, Dutch, Spanish, Italian and Polish of the countries and territories that hold no other place in these tables. */
export const furtherNames =
  'AD Andorre/Andora|' +
  'AE Vereinigte Arabische Emirate/Émirats arabes unis/Verenigde Arabische Emiraten/Emiratos Árabes Unidos/Emirati Arabi Uniti/Zjednoczone Emiraty Arabskie|' +
  'AF Afganistán|' +
  'AG Antigua & Barbuda/Antigua und Barbuda/Antigua-et-Barbuda/Antigua en Barbuda/Antigua y Barbuda/Antigua e Barbuda/Antigua i Barbuda|' +
  'AI Anguila|AL Albanien/Albanie|AM Armenien/Arménie|AQ Antarktis/Antarctique/Antártida/Antartide/Antarktyda|' +
  'AR Argentinien/Argentine/Argentinië/Argentyna|' +
  'AS Amerikanisch-Samoa/Samoa américaines/Amerikaans-Samoa/Samoa Americana/Samoa Americane/Samoa Amerykańskie|' +
  'AX Ålandinseln/Îles Åland/Åland/Islas Aland/Isole Åland/Wyspy Alandzkie|' +
  'AZ Aserbaidschan/Azerbaïdjan/Azerbeidzjan/Azerbaiyán/Azerbaigian/Azerbejdżan|' +
  'BA Bosnia & Herzegovina/Bosnien und Herzegowina/Bosnie-Herzégovine/Bosnië en Herzegovina/Bosnia y Herzegovina/Bosnia ed Erzegovina/Bośnia i Hercegowina|' +
  'BB Barbade|BD Bangladesch/Bangladés/Bangladesz|BH Bahreïn/Baréin/Bahrajn|BL San Bartolomé|BM Bermudes/Bermudas/Bermudy|' +
  'BO Bolivien/Bolivie/Boliwia|' +
  'BQ Karibische Niederlande/Pays-Bas caribéens/Caribisch Nederland/Caribe neerlandés/Caraibi Olandesi/Niderlandy Karaibskie|BS Bahamy|' +
  'BT Bhoutan/Bután|BV Bouvetinsel/Île Bouvet/Bouveteiland/Isla Bouvet/Isola Bouvet/Wyspa Bouveta|BW Botsuana|' +
  'BY Biélorussie/Bielorrusia/Bielorussia/Białoruś|BZ Belice|CC Kokosinseln/Îles Cocos/Cocoseilanden/Islas Cocos/Wyspy Kokosowe|' +
  'CD Kongo-Kinshasa/República Democrática del Congo/Demokratyczna Republika Konga|' +
  'CF Zentralafrikanische Republik/République centrafricaine/Centraal-Afrikaanse Republiek/República Centroafricana/Repubblica Centrafricana/Republika Środkowoafrykańska|' +
  'CG Kongo-Brazzaville|CI Ivoorkust/Costa d’Avorio|CK Cookinseln/Îles Cook/Cookeilanden/Islas Cook/Isole Cook/Wyspy Cooka|CL Chili/Cile|' +
  'CM Kamerun/Cameroun/Kameroen/Camerún|CO Kolumbien/Colombie/Kolumbia|CR Kostaryka|CU Kuba|' +
  'CV Cap-Vert/Kaapverdië/Capo Verde/Republika Zielonego Przylądka|CW Curazao|' +
  'CX Weihnachtsinsel/Île Christmas/Christmaseiland/Isla de Navidad/Isola Christmas/Wyspa Bożego Narodzenia|' +
  'DJ Dschibuti/Yibuti/Gibuti/Dżibuti|DM Dominique/Dominika|' +
  'DO Dominikanische Republik/République dominicaine/Dominicaanse Republiek/República Dominicana/Repubblica Dominicana/Dominikana|' +
  'DZ Algerien/Algérie/Algerije/Argelia/Algieria|EC Équateur/Ekwador|EG Ägypten/Égypte/Egipto/Egitto/Egipt|' +
  'EH Westsahara/Sahara occidental/Westelijke Sahara/Sahara Occidentale/Sahara Zachodnia|ER Érythrée/Erytrea|ET Äthiopien/Éthiopie/Etiopía|' +
  'FJ Fidschi/Fidji/Fiyi/Figi/Fidżi|FK Falklandinseln/Îles Malouines/Falklandeilanden/Islas Malvinas/Isole Falkland/Falklandy|' +
  'FM Mikronesien/Micronésie/Mikronezja|FO Färöer/Îles Féroé/Faeröer/Islas Feroe/Isole Fær Øer/Wyspy Owcze|GA Gabun|GD Grenade/Granada|' +
  'GE Georgien/Géorgie/Gruzja|GF Französisch-Guayana/Guyane française/Frans-Guyana/Guayana Francesa/Guyana Francese/Gujana Francuska|' +
  'GG Guernesey|GI Gibilterra|GL Grönland/Groenland/Groenlandia/Grenlandia|GM Gambie|GN Guinée/Gwinea|GP Guadalupe/Guadalupa/Gwadelupa|' +
  'GQ Äquatorialguinea/Guinée équatoriale/Equatoriaal-Guinea/Guinea Ecuatorial/Guinea Equatoriale/Gwinea Równikowa|' +
  'GS South Georgia & South Sandwich Islands/Südgeorgien und die Südlichen Sandwichinseln/Géorgie du Sud-et-les Îles Sandwich du Sud/Zuid-Georgia en Zuidelijke Sandwicheilanden/Islas Georgia del Sur y Sandwich del Sur/Georgia del Sud e Sandwich Australi/Georgia Południowa i Sandwich Południowy|' +
  'GT Gwatemala|GW Guinée-Bissau/Guinea-Bisáu/Gwinea Bissau|GY Gujana|HK Sonderverwaltungsregion Hongkong/R.A.S. chinoise de Hong Kong|' +
  'HM Heard & McDonald Islands/Heard und McDonaldinseln/Îles Heard-et-MacDonald/Heard en McDonaldeilanden/Islas Heard y McDonald/Isole Heard e McDonald/Wyspy Heard i McDonalda|' +
  'ID Indonesien/Indonésie/Indonezja|IL Israele/Izrael|IM Île de Man/Isla de Man/Isola di Man/Wyspa Man|IN Indie|' +
  'IO Britisches Territorium im Indischen Ozean/Territoire britannique de l’océan Indien/Brits Indische Oceaanterritorium/Territorio Británico del Océano Índico/Territorio Britannico dell’Oceano Indiano/Brytyjskie Terytorium Oceanu Indyjskiego|' +
  'IQ Irak|IS Islandia/Islanda|JM Jamaika/Jamaïque/Giamaica/Jamajka|JO Jordanien/Jordanie/Jordania/Giordania|KE Kenia|' +
  'KG Kirgisistan/Kirghizstan/Kirgizië/Kirguistán/Kirghizistan/Kirgistan|KH Kambodscha/Cambodge/Cambodja/Camboya/Cambogia/Kambodża|' +
  'KM Komoren/Comores/Comoren/Comoras/Comore/Komory|' +
  'KN St. Kitts & Nevis/St. Kitts und Nevis/Saint-Christophe-et-Niévès/Saint Kitts en Nevis/San Cristóbal y Nieves/Saint Kitts e Nevis/Saint Kitts i Nevis|' +
  'KP Nordkorea/Corée du Nord/Noord-Korea/Corea del Norte/Corea del Nord/Korea Północna|' +
  'KR Südkorea/Corée du Sud/Zuid-Korea/Corea del Sur/Corea del Sud/Korea Południowa|KW Koweït/Koeweit/Kuwejt|' +
  'KY Kaimaninseln/Îles Caïmans/Kaaimaneilanden/Islas Caimán/Isole Cayman/Kajmany|KZ Kasachstan/Kazachstan/Kazajistán/Kazakistan|' +
  'LB Libanon/Liban/Líbano|LC Sainte-Lucie/Santa Lucía|LS Lesoto|LY Libyen/Libye/Libië/Libia|MA Marokko/Maroc/Marruecos/Marocco/Maroko|' +
  'MC Monako|MD Republik Moldau/Moldavie/Moldavia/Mołdawia|ME Czarnogóra|MF St. Martin/San Martín|MG Madagaskar|' +
  'MH Marshallinseln/Îles Marshall/Marshalleilanden/Islas Marshall/Isole Marshall/Wyspy Marshalla|' +
  'MK Nordmazedonien/Macédoine du Nord/Noord-Macedonië/Macedonia del Norte/Macedonia del Nord/Macedonia Północna|MN Mongolei/Mongolie|' +
  'MO Sonderverwaltungsregion Macau/R.A.S. chinoise de Macao|' +
  'MP Nördliche Marianen/Îles Mariannes du Nord/Noordelijke Marianen/Islas Marianas del Norte/Isole Marianne Settentrionali/Mariany Północne|' +
  'MQ Martinica/Martynika|MR Mauretanien/Mauritanie/Mauretania|MU Maurice/Mauricio|MV Malediven/Maldiven/Maldivas/Maldive/Malediwy|MW Malaui|' +
  'MY Malaisie/Maleisië/Malasia/Malezja|MZ Mosambik/Mozambico/Mozambik|NA Namibie|' +
  'NC Neukaledonien/Nouvelle-Calédonie/Nieuw-Caledonië/Nueva Caledonia/Nuova Caledonia/Nowa Kaledonia|' +
  'NF Norfolkinsel/Île Norfolk/Norfolk/Isla Norfolk/Isola Norfolk|NI Nikaragua|NZ Nueva Zelanda/Nuova Zelanda/Nowa Zelandia|PE Pérou|' +
  'PF Französisch-Polynesien/Polynésie française/Frans-Polynesië/Polinesia Francesa/Polinesia Francese/Polinezja Francuska|' +
  'PG Papua-Neuguinea/Papouasie-Nouvelle-Guinée/Papoea-Nieuw-Guinea/Papúa Nueva Guinea/Papua Nuova Guinea/Papua-Nowa Gwinea|' +
  'PH Philippinen/Filipijnen/Filipinas/Filippine/Filipiny|' +
  'PM St. Pierre & Miquelon/St. Pierre und Miquelon/Saint-Pierre-et-Miquelon/Saint-Pierre en Miquelon/San Pedro y Miquelón/Saint-Pierre e Miquelon/Saint-Pierre i Miquelon|' +
  'PN Pitcairn Islands/Pitcairninseln/Îles Pitcairn/Pitcairneilanden/Islas Pitcairn/Isole Pitcairn|PR Porto Rico/Portoryko|' +
  'PS Palestinian Territories/Palästinensische Autonomiegebiete/Territoires palestiniens/Palestijnse gebieden/Territorios Palestinos/Territori Palestinesi/Terytoria Palestyńskie|' +
  'PW Palaos|PY Paragwaj|QA Katar/Catar|RE La Réunion/Riunione|RU Russland/Russie/Rusland/Rusia/Rosja|RW Ruanda|' +
  'SA Saudi-Arabien/Arabie saoudite/Saoedi-Arabië/Arabia Saudí/Arabia Saudita/Arabia Saudyjska|' +
  'SB Salomonen/Îles Salomon/Salomonseilanden/Islas Salomón/Isole Salomone/Wyspy Salomona|SC Seychellen/Seszele|SD Soudan/Soedan|' +
  'SG Singapur/Singapour|SH St. Helena/Sainte-Hélène/Sint-Helena/Santa Elena/Sant’Elena/Wyspa Świętej Heleny|' +
  'SJ Svalbard & Jan Mayen/Spitzbergen und Jan Mayen/Svalbard et Jan Mayen/Spitsbergen en Jan Mayen/Svalbard y Jan Mayen/Svalbard e Jan Mayen/Svalbard i Jan Mayen|' +
  'SL Sierra Leona|SM Saint-Marin|SO Somalie|SR Surinam|SS Südsudan/Soudan du Sud/Zuid-Soedan/Sudán del Sur/Sudan Południowy|' +
  'ST São Tomé & Príncipe/São Tomé und Príncipe/Sao Tomé-et-Principe/Sao Tomé en Principe/Santo Tomé y Príncipe/São Tomé e Príncipe/Wyspy Świętego Tomasza i Książęca|' +
  'SV Salvador/Salwador|SY Syrien/Syrie/Siria|SZ Esuatini|' +
  'TC Turks & Caicos Islands/Turks- und Caicosinseln/Îles Turques-et-Caïques/Turks- en Caicoseilanden/Islas Turcas y Caicos/Isole Turks e Caicos/Turks i Caicos|' +
  'TD Tschad/Tchad/Tsjaad/Ciad/Czad|' +
  'TF Französische Süd- und Antarktisgebiete/Terres australes françaises/Franse Gebieden in de zuidelijke Indische Oceaan/Territorios Australes Franceses/Terre Australi Francesi/Francuskie Terytoria Południowe i Antarktyczne|' +
  'TH Thaïlande/Tailandia/Thailandia/Tajlandia|TJ Tadschikistan/Tadjikistan/Tadzjikistan/Tayikistán/Tagikistan/Tadżykistan|' +
  'TL Timor oriental/Oost-Timor/Timor Est/Timor Wschodni|TN Tunesien/Tunisie/Tunesië/Túnez/Tunezja|' +
  'TT Trinidad & Tobago/Trinidad und Tobago/Trinité-et-Tobago/Trinidad en Tobago/Trinidad y Tobago/Trinidad e Tobago/Trynidad i Tobago|' +
  'TW Tajwan|TZ Tansania/Tanzanie|UG Ouganda/Oeganda|' +
  'UM U.S. Outlying Islands/Amerikanische Überseeinseln/Îles mineures éloignées des États-Unis/Kleine afgelegen eilanden van de Verenigde Staten/Islas menores alejadas de EE. UU./Isole Minori Esterne degli Stati Uniti/Dalekie Wyspy Mniejsze Stanów Zjednoczonych|' +
  'UY Urugwaj|UZ Usbekistan/Ouzbékistan/Oezbekistan|' +
  'VA Vatikanstadt/État de la Cité du Vatican/Vaticaanstad/Ciudad del Vaticano/Città del Vaticano/Watykan|' +
  'VC St. Vincent & Grenadines/St. Vincent und die Grenadinen/Saint-Vincent-et-les Grenadines/Saint Vincent en de Grenadines/San Vicente y las Granadinas/Saint Vincent e Grenadine/Saint Vincent i Grenadyny|' +
  'VE Wenezuela|' +
  'VG Britische Jungferninseln/Îles Vierges britanniques/Britse Maagdeneilanden/Islas Vírgenes Británicas/Isole Vergini Britanniche/Brytyjskie Wyspy Dziewicze|' +
  'VI Amerikanische Jungferninseln/Îles Vierges des États-Unis/Amerikaanse Maagdeneilanden/Islas Vírgenes de EE. UU./Isole Vergini Americane/Wyspy Dziewicze Stanów Zjednoczonych|' +
  'VN Wietnam|WF Wallis & Futuna/Wallis und Futuna/Wallis-et-Futuna/Wallis en Futuna/Wallis y Futuna/Wallis e Futuna/Wallis i Futuna|' +
  'XK Kosowo|YE Jemen|YT Majotta|ZA Sudáfrica/Republika Południowej Afryki|ZM Sambia/Zambie|ZW Simbabwe/Zimbabue';
