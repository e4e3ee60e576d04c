/** The Americas: see region.ts for the form, and for where it comes from. */
export const regions: Readonly<Record<string, string>> = {
  US:
    'AL/Alabama:35-36|AK/Alaska:995-999|AS/American Samoa:96799|AZ/Arizona:85-86|AR/Arkansas:716-719 72|AA/Armed Forces (AA):340|' +
    'AE/Armed Forces (AE):09|AP/Armed Forces (AP):962-966|CA/California:90-95 960-961|CO/Colorado:80-81|CT/Connecticut:06|' +
    'DE/Delaware:197-199|DC/District of Columbia/Washington DC/D.C.:200 202-205 569|FL/Florida:32-33 341-349|GA/Georgia:30-31 398 39901|' +
    'GU/Guam:9691-9692 96931-96932|HI/Hawaii:9670-9678 96790-96798 968|ID/Idaho:832-839|IL/Illinois:60-62|IN/Indiana:46-47|' +
    'IA/Iowa:50-52|KS/Kansas:66-67|KY/Kentucky:40-41 420-427|LA/Louisiana:70 710-715|ME/Maine:039 04|MH/Marshall Islands:9696-9697|' +
    'MD/Maryland:206-209 21|MA/Massachusetts:01 020-027 05501 05544|MI/Michigan:48-49|FM/Micronesia:96941-96944|' +
    'MN/Minnesota:55 560-567|MS/Mississippi:386-397|MO/Missouri:63-65|MT/Montana:59|NE/Nebraska:68-69|NV/Nevada:889 89|' +
    'NH/New Hampshire:030-038|NJ/New Jersey:07-08|NM/New Mexico:87 880-884|NY/New York:00501 00544 06390 10-14|' +
    'NC/North Carolina:27-28|ND/North Dakota:58|MP/Northern Mariana Islands:96950-96952|OH/Ohio:43-45|OK/Oklahoma:73-74|OR/Oregon:97|' +
    'PW/Palau:96939-96940|PA/Pennsylvania:15-18 190-196|PR/Puerto Rico:006-007 009|RI/Rhode Island:028-029|SC/South Carolina:29|' +
    'SD/South Dakota:57|TN/Tennessee:37 380-385|TX/Texas:73301 73344 75-79 885|' +
    'UT/Utah:84|VT/Vermont:05|VI/Virgin Islands/US Virgin Islands:008|' +
    'VA/Virginia:201 22-23 240-246|WA/Washington:98 990-994|WV/West Virginia:247-249 25-26|WI/Wisconsin:53-54|' +
    'WY/Wyoming:82 830-831 83414',
  CA:
    'AB/Alberta:T|BC/British Columbia/Colombie-Britannique:V|MB/Manitoba:R|' +
    'NB/New Brunswick/Nouveau-Brunswick:E|NL/Newfoundland and Labrador/Newfoundland/Terre-Neuve-et-Labrador:A|' +
    'NT/Northwest Territories/Territoires du Nord-Ouest:X0E X0G X1A|NS/Nova Scotia/Nouvelle-Écosse:B|NU/Nunavut:X0A X0B X0C|' +
    'ON/Ontario:K L M N P|PE/Prince Edward Island/Île-du-Prince-Édouard:C|' +
    'QC/Quebec:G H J K1A|SK/Saskatchewan:R8A S|YT/Yukon:Y',
  MX:
    'AGS/Aguascalientes/AGU:20|BC/Baja California/BCN:21-22|BCS/Baja California Sur:23|CAMP/Campeche/CAM:24|CHIS/Chiapas/CHP:29-30|' +
    'CHIH/Chihuahua/CHH:31-33|COAH/Coahuila/COA:25-27|COL/Colima:28|' +
    'CDMX/Ciudad de México/D.F./Distrito Federal/Mexico City/CMX/DIF:0 10-16|DGO/Durango/DUR:34-35|MEX/Estado de México:50-57|' +
    'GTO/Guanajuato/GUA:36-38|GRO/Guerrero:39-41|HGO/Hidalgo/HID:42-43|JAL/Jalisco:44-49|MICH/Michoacán/MIC:58-61|MOR/Morelos:62|' +
    'NAY/Nayarit:63|NL/Nuevo León/NLE:64-67|OAX/Oaxaca:68-71|PUE/Puebla:72-75|QRO/Querétaro/QUE:76|QROO/Quintana Roo/ROO:77|' +
    'SLP/San Luís Potosí:78-79|SIN/Sinalóa:80-82|SON/Sonora:83-85|TAB/Tabasco:86|Tamps/Tamaulipas/TAM:87-89|TLAX/Tlaxcala/TLA:90|' +
    'VER/Veracruz:91-96|YUC/Yucatán:97|ZAC/Zacatecas:98-99',
  BR:
    'AC/Acre:699|AL/Alagoas:57|AP/Amapá:689|AM/Amazonas:690-692 694-698|BA/Bahia:40-48|CE/Ceará:60-63|' +
    'DF/Distrito Federal:70-71 720-727 730-736|ES/Espírito Santo:29|GO/Goiás:728-729 737-739 74-76|MA/Maranhão:65|' +
    'MT/Mato Grosso:780-788|MS/Mato Grosso do Sul:79|MG/Minas Gerais:3|PA/Pará:66-67 680-688|PB/Paraíba:58|PR/Paraná:80-87|' +
    'PE/Pernambuco:50-56|PI/Piauí:64|RJ/Rio de Janeiro:20-28|RN/Rio Grande do Norte:59|RS/Rio Grande do Sul:9|' +
    'RO/Rondônia:768-769 789|RR/Roraima:693|SC/Santa Catarina:88-89|SP/São Paulo:01-09 11-19|SE/Sergipe:49|TO/Tocantins:77',
  AR:
    'Buenos Aires/B:1-3 6-8 B|Capital Federal/C:1 C|Catamarca/K:4-5 K|Chaco/H:3 H|Chubut/U:8-9 U|Córdoba/X:2-3 5-8 X|' +
    'Corrientes/W:3 W|Entre Ríos/E:1-3 E|Formosa/P:3 7 P|Jujuy/Y:4 Y|La Pampa/L:3 5-6 8 L|La Rioja/F:5 F|Mendoza/M:5-6 M|' +
    'Misiones/N:3 N|Neuquén/Q:3 8 Q|Río Negro/R:8-9 R|Salta/A:3-4 A|San Juan/J:5 J|San Luis/D:4-6 D|Santa Cruz/Z:8-9 Z|' +
    'Santa Fe/S:2-3 6 8 S|Santiago del Estero/G:2-5 G|Tierra del Fuego/V:9 V|Tucumán/T:4-5 T',
  CL:
    'II Región de Antofagasta/Antofagasta/AN|IX Región de la Araucanía/Araucanía/AR|' +
    'XV Región de Arica y Parinacota/Arica y Parinacota/AP|III Región de Atacama/Atacama/AT|' +
    'XI Región Aysén del General Carlos Ibáñez del Campo/Aysén del General Carlos Ibáñez del Campo/AI|' +
    'VIII Región del Biobío/Biobío/BI|IV Región de Coquimbo/Coquimbo/CO|' +
    'VI Región del Libertador General Bernardo O’Higgins/Libertador General Bernardo O’Higgins/LI|X Región de Los Lagos/Los Lagos/LL|' +
    'XIV Región de Los Ríos/Los Ríos/LR|XII Región de Magallanes y de la Antártica Chilena/Magallanes y de la Antártica Chilena/MA|' +
    'VII Región del Maule/Maule/ML|Región Metropolitana de Santiago/Metropolitana de Santiago/RM|I Región de Tarapacá/Tarapacá/TA|' +
    'V Región de Valparaíso/Valparaíso/VS',
  VE:
    'Amazonas/Z|Anzoátegui/B|Apure/C|Aragua/D|Barinas/E|Bolívar/F|Carabobo/G|Cojedes/H|Delta Amacuro/Y|Dependencias Federales/W|' +
    'Distrito Federal/A|Falcón/I|Guárico/J|Lara/K|Mérida/L|Miranda/M|Monagas/N|Nueva Esparta/O|Portuguesa/P|Sucre/R|Táchira/S|' +
    'Trujillo/T|Vargas/X|Yaracuy/U|Zulia/V',
  UY:
    'Artigas/AR:55|Canelones/CA:14-16 90-91|Cerro Largo/CL:37|Colonia/CO:70 75204|Durazno/DU:97|Flores/FS:85|' +
    'Florida/FD:9060 94 97005|Lavalleja/LA:30|Maldonado/MA:20|Montevideo/MO:1 91600|PAYSANDÚ/PA:60|RÍO NEGRO/RN:60002 65|' +
    'Rivera/RV:40|Rocha/RO:27|Salto/SA:50|SAN JOSÉ/SJ:80|Soriano/SO:70003 75|TACUAREMBÓ/TA:45|' +
    'Treinta Y Tres/TT:30203-30204 30302 33 37007',
  NI:
    'Boaco/BO:52-53|Carazo/CA:44-45|Chinandega/CI:22-23|Chontales/CO:51|Esteli/ES:30-31|Granada/GR:40-41|Jinotega/JI:62-63|' +
    'LEON/LE:20-21|Madriz/MD:32-33|Managua/MN:10 12-16 99|Masaya/MS:42-43|Matagalpa/MT:60-61|Nueva Segovia/NS:34-35|RAAN/AN:70-71|' +
    'RAAS/AS:80-81|Rio San Juan/SJ:90-91|Rivas/RI:46-47',
  SV:
    'Ahuachapan/AH:21 CP21|Cabanas/CA:12 CP12|Calatenango/Chalatenango/CH:13 CP13|Cuscatlan/CU:14 CP14|La Libertad/LI:15 CP15|' +
    'La Paz/PA:16 CP16|La Union/UN:31 CP31|Morazan/MO:32 CP32|San Miguel/SM:33 CP33|San Salvador/SS:11 CP11|San Vicente/SV:17 CP17|' +
    'Santa Ana/SA:22 CP22|Sonsonate/SO:23 CP23|Usulutan/US:34 CP34',
  BS:
    'Abaco/Abaco Islands|Acklins/AK|Andros/Andros Island|Berry Islands/BY|Bimini/BI|Cat Island/CI|Crooked Island|Eleuthera|' +
    'Exuma/Exuma and Cays/EX|Grand Bahama|Harbour Island/HI|Inagua/IN|Long Island/LI|Mayaguana/MG|N.P./New Providence|' +
    'Ragged Island/RI|Rum Cay/RC|San Salvador/SS|Spanish Wells/SW',
  JM:
    'Clarendon/13|Hanover/09|Kingston/01|Manchester/12|Portland/04|St. Andrew/02|St. Ann/06|St. Catherine/14|St. Elizabeth/11|' +
    'St. James/08|St. Mary/05|St. Thomas/03|Trelawny/07|Westmoreland/10',
  SR: 'Brokopondo/BR|Commewijne/CM|Coronie/CR|Marowijne/MA|Nickerie/NI|PARA/PR|Paramaribo/PM|Saramacca/SA|Sipaliwini/SI|Wanica/WA',
  KN: 'Nevis/N|St. Kitts/K',
  KY: 'Cayman Brac|Grand Cayman|Little Cayman',
};
