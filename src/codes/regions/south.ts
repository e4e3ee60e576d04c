/** South Asia, Africa and the Pacific: see region.ts for the form, and for where it comes from. */
export const regions: Readonly<Record<string, string>> = {
  AU:
    'ACT/Australian Capital Territory:02 2540 260 2610-2618 2620 29|' +
    'NSW/New South Wales:1 20-25 2611 2618-2619 262-269 27-28 3500 3585-3586 3644 3707|NT/Northern Territory:08-09|' +
    'QLD/Queensland:4 9|SA/South Australia:0872 5|TAS/Tasmania:7|VIC/Victoria:3 8|WA/Western Australia:0872 6',
  CV: 'Boa Vista/BV|Brava/BR|FOGO|MAIO/MA|SAL/SL|Santiago|SANTO ANTÃO|SÃO NICOLAU/SN|SÃO VICENTE/SV',
  EG:
    'أسوان/Aswan/ASN:81|أسيوط/Asyut/AST:71|الأقصر/Luxor/LX:85|الإسكندرية/Alexandria/ALX:21 23|الإسماعيلية/Ismailia/IS:41|' +
    'البحر الأحمر/Red Sea/BA:84|البحيرة/Beheira/BH:22|الجيزة/Giza/GZ:12|الدقهلية/Dakahlia/DK:35|السويس/Suez/SUZ:43|' +
    'الشرقية/Al Sharqia/SHR:44|الغربية/Gharbia/GH:31|الفيوم/Faiyum/FYM:63|القاهرة/Cairo/C:11|القليوبية/Qalyubia/KB:13|' +
    'المنوفية/Monufia/MNF:32|المنيا/Minya/MN:61|الوادي الجديد/New Valley/WAD:72|بني سويف/Beni Suef/BNS:62|بورسعيد/Port Said/PTS:42|' +
    'جنوب سيناء/South Sinai/JS:46|دمياط/Damietta/DT:34|سوهاج/Sohag/SHG:82|شمال سيناء/North Sinai/SIN:45|قنا/Qena/KN:83|' +
    'كفر الشيخ/Kafr el-Sheikh/KFS:33|مطروح/Matruh/MT:51',
  ID:
    'Aceh/AC|Bali/BA|Banten/BT|Bengkulu/BE|Daerah Istimewa Yogyakarta/YO|Daerah Khusus Ibukota Jakarta/JK|Gorontalo/GO|Jambi/JA|' +
    'Jawa Barat/JB|Jawa Tengah/JT|Jawa Timur/JI|Kalimantan Barat/KB|Kalimantan Selatan/KS|Kalimantan Tengah/KT|Kalimantan Timur/KI|' +
    'Kepulauan Bangka Belitung/BB|Kepulauan Riau/KR|Lampung/LA|Maluku/MA|Maluku Utara/MU|Nusa Tenggara Barat/NB|' +
    'Nusa Tenggara Timur/NT|Papua/PA|Papua Barat/PB|Riau/RI|Sulawesi Barat/SR|Sulawesi Selatan/SN|Sulawesi Tengah/ST|' +
    'Sulawesi Tenggara/SG|Sulawesi Utara/SA|Sumatera Barat/SB|Sumatera Selatan/SS|Sumatera Utara/SU',
  IN:
    'Andaman and Nicobar Islands/Andaman & Nicobar/AN:744|Andhra Pradesh/AP:50-53|Arunachal Pradesh/AR:790-792|Assam/AS:78|' +
    'Bihar/BR:80-85|Chandigarh/CH:14403-14409 16|Chhattisgarh/CT:49|Dadra and Nagar Haveli/Dadra & Nagar Haveli/DN:396|' +
    'Daman and Diu/Daman & Diu/DD:396|Delhi/DL:11|Goa/GA:403|Gujarat/GJ:36-39|Haryana/HR:12-13|Himachal Pradesh/HP:17|' +
    'Jammu & Kashmir/JK:18-19|Jharkhand/JH:814-819 82 830-835|Karnataka/KA:537-539 54-59|Kerala/KL:6010 607008 67-69 777|' +
    'Lakshadweep/LD:673|Madhya Pradesh/MP:45-48 490|Maharashtra/MH:40-44|Manipur/MN:795-796|Meghalaya/ML:793-794|Mizoram/MZ:796|' +
    'Nagaland/NL:797-798|Odisha/OR:75-77|Puducherry/PY:605|Punjab/PB:14-16|Rajasthan/RJ:30-34|Sikkim/SK:737 750|' +
    'Tamil Nadu/TN:536 60-66|Tripura/TR:799|Uttar Pradesh/UP:20-23 240-247 25-28|Uttarakhand/UL:244 246-249 254 262-263|' +
    'West Bengal/WB:70-74|Telangana/TS/TG:50|Ladakh/LA:194',
  MY:
    'Johor/01:79-86|Kedah/02:05-09 34950|Kelantan/03:15-19|Kuala Lumpur/14:50 60|Labuan/15:87|Melaka/04:75-78|' +
    'Negeri Sembilan/05:70-74|Pahang/06:25-28 39 49 69|Perak/08:30-36 39000|Perlis/09:01-02|Pulau Pinang/07:10-14|Putrajaya/16:62|' +
    'Sabah/12:88-91|Sarawak/13:93-98|Selangor/10:40-48 63-68|Terengganu/11:20-24',
  NG:
    'ABIA/AB|Adamawa/AD|Akwa Ibom/AK|Anambra/AN|Bauchi/BA|Bayelsa/BY|Benue/BE|Borno/BO|Cross River/CR|Delta/DE|Ebonyi/EB|EDO/ED|' +
    'Ekiti/EK|Enugu/EN|Fct-Abuja/FC|Gombe/GO|IMO/IM|Jigawa/JI|Kaduna/KD|KANO/KN|Katsina/KT|Kebbi/KE|KOGI/KO|Kwara/KW|Lagos/LA|' +
    'Nassarawa/NA|Niger/NI|OGUN/OG|ONDO/ON|OSUN/OS|OYO/OY|Plateau/PL|Rivers/RI|Sokoto/SO|Taraba/TA|YOBE/YO|Zamfara/ZA',
  NR:
    'Aiwo District/01|Anabar District/02|Anetan District/03|Anibare District/04|Baiti District/05|Boe District/06|Buada District/07|' +
    'Denigomodu District/08|Ewa District/09|Ijuw District/10|Meneng District/11|Nibok District/12|Uaboe District/13|Yaren District/14',
  PH:
    'Abra/ABR:280-282|Agusan del Norte/AGN:860-861|Agusan del Sur/AGS:850-851|Aklan/AKL:560-561|Albay/ALB:450-451|' +
    'Antique/ANT:570-571|Apayao/APA:3800-3806 3808|Aurora/AUR:320|Basilan/BAS:730|Bataan/BAN:210-211|Batanes/BTN:390|' +
    'Batangas/BTG:420-423|Benguet/BEN:260 2610-2615|Biliran/BIL:6543-6549 655|Bohol/BOH:630-633|Bukidnon/BUK:870-872|' +
    'Bulacan/BUL:300-302|Cagayan/CAG:350-352|Camarines Norte/CAN:460-461|Camarines Sur/CAS:440-443|Camiguin/CAM:910|' +
    'Capiz/CAP:580-581|Catanduanes/CAT:480-481|Cavite/CAV:410-412|Cebu/CEB:600-605|Compostela Valley/COM:880-881|' +
    'Cotabato/NCO:940-941|Davao del Norte/DAV:810-812|Davao del Sur/DAS:800-801|Davao Oriental/DAO:820-821|Dinagat Islands/DIN|' +
    'Eastern Samar/EAS:680-682|Guimaras/GUI:5044-5046|Ifugao/IFU:360-361|Ilocos Norte/ILN:290-292|Ilocos Sur/ILS:270-273|' +
    'Iloilo/ILI:500-503 5040-5043|Isabela/ISA:330-333|Kalinga/KAL:3807 3809-3814|La Union/LUN:250-252|Laguna/LAG:400-403|' +
    'Lanao del Norte/LAN:920-922|Lanao del Sur/LAS:930-932 970-971|Leyte/LEY:650-653 6540-6542|Maguindanao/MAG:960-961|' +
    'Marinduque/MAD:490|Masbate/MAS:540-542|Metro Manila/00|Mindoro Occidental/MDC:510-511|Mindoro Oriental/MDR:520-521|' +
    'Misamis Occidental/MSC:720-721|Misamis Oriental/MSR:900-902|Mountain Province/MOU:2616-2625|Negros Occidental/NEC:610-613|' +
    'Negros Oriental/NER:620-622|Northern Samar/NSA:640-642|Nueva Ecija/NUE:310-313|Nueva Vizcaya/NUV:370-371|Palawan/PLW:530-532|' +
    'Pampanga/PAM:200-202|Pangasinan/PAN:240-244|Quezon Province/QUE:430-434|Quirino/QUI:340|Rizal/RIZ:18-19|Romblon/ROM:550-551|' +
    'Samar/WSA:670-672|Sarangani/SAR:8015|Siquijor/SIG:6225-6230|Sorsogon/SOR:470-471|South Cotabato/SCO:950-951|Southern Leyte/SLE|' +
    'Sultan Kudarat/SUK:980-981|Sulu/SLU:740-741|Surigao del Norte/SUN:840 842|Surigao del Sur/SUR:830-831|Tarlac/TAR:230-231|' +
    'Tawi-Tawi/TAW:750|Zambales/ZMB:220-221|Zamboanga del Norte/ZAN:710-712|Zamboanga del Sur/ZAS:700-704|' +
    'Zamboanga Sibuguey/ZSI:700-704',
  SO:
    'AD/Awdal/AW|BK/Bakool|BN/Banaadir|BR/BARI|BY/BAY|GG/Galguduud/GA|GD/GEDO/GE|HR/Hiiraan/HI|JD/Jubbada Dhexe|JH/Jubbada Hoose|' +
    'MD/Mudug/MU|NG/Nugaal/NU|SG/Sanaag/SA|SD/Shabeellaha Dhexe|SH/Shabeellaha Hoose|SL/SOOL/SO|TG/Togdheer/TO|WG/Woqooyi Galbeed/WO',
  TV: 'Funafuti/FUN|Nanumanga/NMG|Nanumea/NMA|Niulakita|Niutao/NIT|NUI|Nukufetau/NKF|Nukulaelae/NKL|Vaitupu/VAI',
};
