/** Europe and the Caucasus: see region.ts for the form, and for where it comes from. */
export const regions: Readonly<Record<string, string>> = {
  AD:
    'Andorra La Vella/07:AD500 AD501|Canillo/02:AD100 AD101|Encamp/03:AD200 AD201|Escaldes Engordany/08:AD700 AD701|' +
    'Lamassana/04:AD400 AD401|Ordino/05:AD300 AD301|Sant Julia De Loria/06:AD600 AD601',
  AM:
    'Արագածոտն/Aragatsotn/AG:02-05|Արարատ/Ararat/AR:06-08|Արմավիր/Armavir/AV:09-11|Գեղարքունիք/Gegharkunik/GR:12-16|' +
    'Երևան/Yerevan/ER:00|Լոռի/Lori/LO:17-21|Կոտայք/Kotayk/KT:22-25|Շիրակ/Shirak/SH:26-31|Սյունիք/Syunik/SU:32-35|' +
    'Վայոց ձոր/Vayots Dzor/VD:36-38|Տավուշ/Tavush/TV:39-42',
  CH:
    'AG/Aargau/Argovie|AR/Appenzell Ausserrhoden|AI/Appenzell Innerrhoden|BL/Basel-Landschaft|' +
    'BS/Basel-Stadt|BE/Bern/Berne|FR/Freiburg/Fribourg|GE/Genf/Genève/Geneva|' +
    'GL/Glarus|GR/Graubünden/Grisons|JU/Jura|LU/Luzern/Lucerne|NE/Neuenburg/Neuchâtel|' +
    'NW/Nidwalden|OW/Obwalden|SH/Schaffhausen|SZ/Schwyz|SO/Solothurn|' +
    'SG/St. Gallen/Sankt Gallen/Saint-Gall|TI/Tessin/Ticino|TG/Thurgau|UR/Uri|VD/Waadt/Vaud|VS/Wallis/Valais|ZG/Zug|ZH/Zürich/Zurich',
  ES:
    'A Coruña/La Coruña/C:15|Álava/Araba/VI:01|Albacete/AB:02|Alicante/Alacant/A:03|Almería/AL:04|' +
    'Asturias/O/AS:33|Ávila/AV:05|Badajoz/BA:06|Barcelona/B:08|' +
    'Burgos/BU:09|Cáceres/CC:10|Cádiz/CA:11|Cantabria/S/CB:39|Castellón/Castelló/CS:12|' +
    'Ceuta/CE:51|Ciudad Real/CR:13|Córdoba/CO:14|Cuenca/CU:16|' +
    'Girona/Gerona/GI:17|Granada/GR:18|Guadalajara/GU:19|Guipúzcoa/Gipuzkoa/SS:20|' +
    'Huelva/H:21|Huesca/HU:22|Islas Baleares/Illes Balears/Baleares/PM/IB:07|Jaén/J:23|' +
    'La Rioja/LO/RI:26|Las Palmas/GC:35|León/LE:24|Lleida/Lérida/L:25|Lugo/LU:27|' +
    'Madrid/M/MD:28|Málaga/MA:29|Melilla/ML:52|Murcia/MU/MC:30|' +
    'Navarra/Nafarroa/NA/NC:31|Ourense/Orense/OR:32|Palencia/P:34|Pontevedra/PO:36|' +
    'Salamanca/SA:37|Santa Cruz de Tenerife/TF:38|Segovia/SG:40|' +
    'Sevilla/SE:41|Soria/SO:42|Tarragona/T:43|Teruel/TE:44|Toledo/TO:45|' +
    'Valencia/V:46|Valladolid/VA:47|Vizcaya/Bizkaia/BI:48|Zamora/ZA:49|' +
    'Zaragoza/Z:50',
  IE:
    'Co. Carlow/Carlow/CW|Co. Cavan/Cavan/CN|Co. Clare/Clare/CE|Co. Cork/Cork/C|Co. Donegal/Donegal/DL|' +
    'Co. Dublin/Dublin/D|Co. Galway/Galway/G|Co. Kerry/Kerry/KY|Co. Kildare/Kildare/KE|' +
    'Co. Kilkenny/Kilkenny/KK|Co. Laois/Laois/LS|Co. Leitrim/Leitrim/LM|Co. Limerick/Limerick/LK|' +
    'Co. Longford/Longford/LD|Co. Louth/Louth/LH|Co. Mayo/Mayo/MO|Co. Meath/Meath/MH|' +
    'Co. Monaghan/Monaghan/MN|Co. Offaly/Offaly/OY|Co. Roscommon/Roscommon/RN|Co. Sligo/Sligo/SO|' +
    'Co. Tipperary/Tipperary/TA|Co. Waterford/Waterford/WD|Co. Westmeath/Westmeath/WH|Co. Wexford/Wexford/WX|' +
    'Co. Wicklow/Wicklow/WW',
  IT:
    'AG/Agrigento:92|AL/Alessandria:15|AN/Ancona:60|AR/Arezzo:52|AP/Ascoli Piceno:63|AT/Asti:14|AV/Avellino:83|BA/Bari:70|' +
    'BT/Barletta-Andria-Trani:760-761|BL/Belluno:32|BN/Benevento:82|BG/Bergamo:24|BI/Biella:138-139|BO/Bologna:40|BZ/Bolzano:39|' +
    'BS/Brescia:25|BR/Brindisi:72|' +
    'CA/Cagliari:08030 08033 08035 08043 09010 09012 09018-09020 09023-09024 09026 09028 09030 09032-09034 0904 09121-09134|' +
    'CL/Caltanissetta:93|CB/Campobasso:8601-8604 86100|CI/Carbonia-Iglesias:09010-09011 09013-09017|CE/Caserta:81|CT/Catania:95|' +
    'CZ/Catanzaro:880-881|CH/Chieti:66|CO/Como:22|CS/Cosenza:87|CR/Cremona:260-261|KR/Crotone:888-889|CN/Cuneo:12 18025|EN/Enna:94|' +
    'FM/Fermo:638 63900|FE/Ferrara:44|FI/Firenze:50|FG/Foggia:71|FC/Forlì-Cesena:470-471 475|FR/Frosinone:03|GE/Genova:16|' +
    'GO/Gorizia:3407 3417|GR/Grosseto:58|IM/Imperia:18|IS/Isernia:8607-8609 86170|AQ/L’Aquila:67|SP/La Spezia:19|LT/Latina:04|' +
    'LE/Lecce:73|LC/Lecco:238-239|LI/Livorno:57|LO/Lodi:268-269|LU/Lucca:55|MC/Macerata:62|MN/Mantova:46|MS/Massa-Carrara:54|' +
    'MT/Matera:75|VS/Medio Campidano:09020-09022 09025 09027 09029-09031 09035-09040|ME/Messina:98|MI/Milano:20|MO/Modena:41|' +
    'MB/Monza e della Brianza:208 20900|NA/Napoli:80|NO/Novara:280-281|NU/Nuoro:0801-0803 08040 08042 08044-08049 08100|' +
    'OG/Ogliastra:08037 08040 08042 08044-08049|OT/Olbia-Tempio:0702 07030 07038 08020|' +
    'OR/Oristano:08010 08013 08019 08030 08034 0907-0909 09170|PD/Padova:35|PA/Palermo:90|PR/Parma:43|PV/Pavia:27|PG/Perugia:06|' +
    'PU/Pesaro e Urbino:61|PE/Pescara:65|PC/Piacenza:29|PI/Pisa:56|PT/Pistoia:51|PN/Pordenone:3307-3309 33170|PZ/Potenza:85|' +
    'PO/Prato:59|RG/Ragusa:97|RA/Ravenna:48|RC/Reggio Calabria:890-891|RE/Reggio nell’Emilia:42|RI/Rieti:02|RN/Rimini:478-479|' +
    'RM/Roma:00|RO/Rovigo:45|SA/Salerno:84|SS/Sassari:0701-0704 07100 08020|SV/Savona:12071 17|SI/Siena:53|SR/Siracusa:96|' +
    'SO/Sondrio:230-231|TA/Taranto:74|TE/Teramo:64|TR/Terni:05|TO/Torino:10|TP/Trapani:91|TN/Trento:38|TV/Treviso:31|' +
    'TS/Trieste:3401 34062 3410-3416 3418-3419|UD/Udine:3301-3305 33100|AO/Valle d’Aosta:11|VA/Varese:21|VE/Venezia:30|' +
    'VB/Verbano-Cusio-Ossola:288-289|VC/Vercelli:130-131|VR/Verona:37|VV/Vibo Valentia:898-899|VI/Vicenza:36|VT/Viterbo:01|' +
    'SU/Sud Sardegna:08030 08033 08035 08037 08040 08042-08049 0901-0904 09121-09134',
};
