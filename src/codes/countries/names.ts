/** ISO 3166-1 alpha-2 codes with short and common English names: `XX name/name`, one country between bars. `XK` is user-assigned, the one that carriers and customs use for Kosovo. */
export const englishNames =
  'AD Andorra|AE United Arab Emirates/UAE|AF Afghanistan|AG Antigua and Barbuda|AI Anguilla|AL Albania|AM Armenia|AO Angola|' +
  'AQ Antarctica|AR Argentina|AS American Samoa|AT Austria|AU Australia|AW Aruba|AX Åland Islands|AZ Azerbaijan|' +
  'BA Bosnia and Herzegovina/Bosnia|BB Barbados|BD Bangladesh|BE Belgium|BF Burkina Faso|BG Bulgaria|BH Bahrain|BI Burundi|' +
  'BJ Benin|BL Saint Barthélemy/St Barthelemy|BM Bermuda|BN Brunei Darussalam/Brunei|BO Bolivia/Plurinational State of Bolivia|' +
  'BQ Bonaire, Sint Eustatius and Saba/Caribbean Netherlands|BR Brazil|BS Bahamas/The Bahamas|BT Bhutan|BV Bouvet Island|' +
  'BW Botswana|BY Belarus|BZ Belize|CA Canada|CC Cocos (Keeling) Islands/Cocos Islands|' +
  'CD Democratic Republic of the Congo/Congo, Democratic Republic of the/DR Congo|CF Central African Republic|' +
  'CG Republic of the Congo/Congo-Brazzaville|CH Switzerland|CI Côte d’Ivoire/Ivory Coast|CK Cook Islands|CL Chile|CM Cameroon|' +
  'CN China/People’s Republic of China|CO Colombia|CR Costa Rica|CU Cuba|CV Cabo Verde/Cape Verde|CW Curaçao|' +
  'CX Christmas Island|CY Cyprus|CZ Czechia/Czech Republic|DE Germany/Federal Republic of Germany|DJ Djibouti|DK Denmark|' +
  'DM Dominica|DO Dominican Republic|DZ Algeria|EC Ecuador|EE Estonia|EG Egypt|EH Western Sahara|ER Eritrea|ES Spain|' +
  'ET Ethiopia|FI Finland|FJ Fiji|FK Falkland Islands/Falkland Islands (Malvinas)|FM Micronesia/Federated States of Micronesia|' +
  'FO Faroe Islands|FR France|GA Gabon|' +
  'GB United Kingdom/United Kingdom of Great Britain and Northern Ireland/UK/U.K./Great Britain/Britain/England/Scotland/Wales/Northern Ireland|' +
  'GD Grenada|GE Georgia|GF French Guiana|GG Guernsey|GH Ghana|GI Gibraltar|GL Greenland|GM Gambia/The Gambia|GN Guinea|' +
  'GP Guadeloupe|GQ Equatorial Guinea|GR Greece|GS South Georgia and the South Sandwich Islands|GT Guatemala|GU Guam|' +
  'GW Guinea-Bissau|GY Guyana|HK Hong Kong|HM Heard Island and McDonald Islands|HN Honduras|HR Croatia|HT Haiti|HU Hungary|' +
  'ID Indonesia|IE Ireland/Republic of Ireland|IL Israel|IM Isle of Man|IN India|IO British Indian Ocean Territory|IQ Iraq|' +
  'IR Iran/Islamic Republic of Iran|IS Iceland|IT Italy|JE Jersey|JM Jamaica|JO Jordan|JP Japan|KE Kenya|KG Kyrgyzstan|' +
  'KH Cambodia|KI Kiribati|KM Comoros|KN Saint Kitts and Nevis/St Kitts and Nevis|' +
  'KP North Korea/Democratic People’s Republic of Korea|KR South Korea/Republic of Korea/Korea, Republic of|KW Kuwait|' +
  'KY Cayman Islands|KZ Kazakhstan|LA Laos/Lao People’s Democratic Republic|LB Lebanon|LC Saint Lucia/St Lucia|' +
  'LI Liechtenstein|LK Sri Lanka|LR Liberia|LS Lesotho|LT Lithuania|LU Luxembourg|LV Latvia|LY Libya|MA Morocco|MC Monaco|' +
  'MD Moldova/Republic of Moldova|ME Montenegro|MF Saint Martin/Saint Martin (French part)|MG Madagascar|MH Marshall Islands|' +
  'MK North Macedonia/Macedonia|ML Mali|MM Myanmar/Burma|MN Mongolia|MO Macao/Macau|MP Northern Mariana Islands|MQ Martinique|' +
  'MR Mauritania|MS Montserrat|MT Malta|MU Mauritius|MV Maldives|MW Malawi|MX Mexico|MY Malaysia|MZ Mozambique|NA Namibia|' +
  'NC New Caledonia|NE Niger|NF Norfolk Island|NG Nigeria|NI Nicaragua|NL Netherlands/The Netherlands/Holland|NO Norway|' +
  'NP Nepal|NR Nauru|NU Niue|NZ New Zealand|OM Oman|PA Panama|PE Peru|PF French Polynesia|PG Papua New Guinea|PH Philippines|' +
  'PK Pakistan|PL Poland|PM Saint Pierre and Miquelon|PN Pitcairn|PR Puerto Rico|PS Palestine/State of Palestine|PT Portugal|' +
  'PW Palau|PY Paraguay|QA Qatar|RE Réunion|RO Romania|RS Serbia|RU Russia/Russian Federation|RW Rwanda|SA Saudi Arabia|' +
  'SB Solomon Islands|SC Seychelles|SD Sudan|SE Sweden|SG Singapore|SH Saint Helena, Ascension and Tristan da Cunha/Saint Helena|' +
  'SI Slovenia|SJ Svalbard and Jan Mayen|SK Slovakia/Slovak Republic|SL Sierra Leone|SM San Marino|SN Senegal|SO Somalia|' +
  'SR Suriname|SS South Sudan|ST Sao Tome and Principe|SV El Salvador|SX Sint Maarten/Sint Maarten (Dutch part)|' +
  'SY Syria/Syrian Arab Republic|SZ Eswatini/Swaziland|TC Turks and Caicos Islands|TD Chad|TF French Southern Territories|TG Togo|' +
  'TH Thailand|TJ Tajikistan|TK Tokelau|TL Timor-Leste/East Timor|TM Turkmenistan|TN Tunisia|TO Tonga|TR Türkiye/Turkey|' +
  'TT Trinidad and Tobago|TV Tuvalu|TW Taiwan/Taiwan, Province of China|TZ Tanzania/United Republic of Tanzania|UA Ukraine|' +
  'UG Uganda|UM United States Minor Outlying Islands|' +
  'US United States/United States of America/USA/U.S.A./U.S./The United States|UY Uruguay|UZ Uzbekistan|' +
  'VA Vatican City/Holy See|VC Saint Vincent and the Grenadines/St Vincent and the Grenadines|VE Venezuela|' +
  'VG British Virgin Islands/Virgin Islands (British)|VI US Virgin Islands/Virgin Islands (U.S.)|VN Vietnam/Viet Nam|VU Vanuatu|' +
  'WF Wallis and Futuna|WS Samoa|XK Kosovo|YE Yemen|YT Mayotte|ZA South Africa|ZM Zambia|ZW Zimbabwe';

/** Names in German, French, Dutch, Spanish, Italian, Polish and the country's own language, for the countries that parcels of these languages mostly go to. */
export const otherNames =
  'AT Österreich/Autriche/Oostenrijk/Austria|AU Australien/Australie/Australië|BE Belgien/Belgique/België/Bélgica/Belgio/Belgia|' +
  'BG Bulgarien/Bulgarie/Bulgarije|BR Brasilien/Brésil/Brazilië/Brasil/Brasile/Brazylia|CA Kanada|' +
  'CH Schweiz/Suisse/Zwitserland/Suiza/Svizzera/Szwajcaria|CN Chine/Chiny/Cina|CY Zypern/Chypre/Chipre/Cipro/Cypr|' +
  'CZ Tschechien/Tschechische Republik/Tchéquie/République tchèque/Tsjechië/Chequia/República Checa/Cechia/Repubblica Ceca/Czechy/Česko|' +
  'DE Deutschland/Allemagne/Duitsland/Alemania/Germania/Niemcy|DK Dänemark/Danemark/Denemarken/Dinamarca/Danimarca/Dania/Danmark|' +
  'EE Estland/Estonie/Estonia/Eesti|ES Spanien/Espagne/Spanje/España/Spagna/Hiszpania|FI Finnland/Finlande/Finlandia/Suomi|' +
  'FR Frankreich/Frankrijk/Francia/Francja|' +
  'GB Vereinigtes Königreich/Großbritannien/Royaume-Uni/Grande-Bretagne/Verenigd Koninkrijk/Groot-Brittannië/Reino Unido/Gran Bretaña/Regno Unito/Gran Bretagna/Wielka Brytania|' +
  'GR Griechenland/Grèce/Griekenland/Grecia/Grecja|HR Kroatien/Croatie/Kroatië/Croacia/Croazia/Chorwacja/Hrvatska|' +
  'HU Ungarn/Hongrie/Hongarije/Hungría/Ungheria/Węgry/Magyarország|IE Irland/Irlande/Ierland/Irlanda/Irlandia|IN Indien/Inde|' +
  'IS Island/Islande/IJsland|IT Italien/Italie/Italië/Italia/Włochy|JP Japon/Japón/Giappone/Japonia|' +
  'LI Fürstentum Liechtenstein|LT Litauen/Lituanie/Litouwen/Lituania/Litwa|LU Luxemburg/Luxemburgo/Lussemburgo/Luksemburg|' +
  'LV Lettland/Lettonie/Letland/Letonia/Lettonia/Łotwa|MT Malte|MX Mexiko/Mexique/México/Messico/Meksyk|' +
  'NL Niederlande/Pays-Bas/Nederland/Países Bajos/Holanda/Paesi Bassi/Olanda/Holandia/Niderlandy|' +
  'NO Norwegen/Norvège/Noorwegen/Noruega/Norvegia/Norwegia/Norge|NZ Neuseeland/Nouvelle-Zélande/Nieuw-Zeeland|' +
  'PL Polen/Pologne/Polonia/Polska|PT Portogallo/Portugalia|RO Rumänien/Roumanie/Roemenië/Rumania/Rumunia/România|' +
  'RS Serbien/Serbie/Servië|SE Schweden/Suède/Zweden/Suecia/Svezia/Szwecja/Sverige|' +
  'SI Slowenien/Slovénie/Slovenië/Eslovenia/Słowenia/Slovenija|SK Slowakei/Slovaquie/Slowakije/Eslovaquia/Slovacchia/Słowacja/Slovensko|' +
  'TR Türkei/Turquie/Turkije/Turquía/Turchia/Turcja|UA Ukraine/Oekraïne/Ucrania/Ucraina/Ukraina|' +
  'US Vereinigte Staaten/Vereinigte Staaten von Amerika/États-Unis/Verenigde Staten/Estados Unidos/Stati Uniti/Stany Zjednoczone|' +
  'ZA Südafrika/Afrique du Sud/Zuid-Afrika';
