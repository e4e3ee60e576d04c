/** East Asia: see region.ts for the form, and for where it comes from. */
export const regions: Readonly<Record<string, string>> = {
  CN:
    '安徽省/Anhui Sheng/34|澳门/Macau/92|北京市/Beijing Shi/11|重庆市/Chongqing Shi/50|福建省/Fujian Sheng/35|甘肃省/Gansu Sheng/62|' +
    '广东省/Guangdong Sheng/44|广西壮族自治区/Guangxi Zhuangzuzizhiqu/Guangxi/45|贵州省/Guizhou Sheng/52|海南省/Hainan Sheng/46|河北省/Hebei Sheng/13|' +
    '河南省/Henan Sheng/41|黑龙江省/Heilongjiang Sheng/23|湖北省/Hubei Sheng/42|湖南省/Hunan Sheng/43|吉林省/Jilin Sheng/22|江苏省/Jiangsu Sheng/32|' +
    '江西省/Jiangxi Sheng/36|辽宁省/Liaoning Sheng/21|内蒙古自治区/Neimenggu Zizhiqu/Inner Mongolia/Neimenggu/15|' +
    '宁夏回族自治区/Ningxia Huizuzizhiqu/Ningxia/64|青海省/Qinghai Sheng/63|' +
    '山东省/Shandong Sheng/37|山西省/Shanxi Sheng/14|陕西省/Shaanxi Sheng/61|上海市/Shanghai Shi/31|四川省/Sichuan Sheng/51|台湾/Taiwan/71|' +
    '天津市/Tianjin Shi/12|西藏自治区/Xizang Zizhiqu/Xizang/Tibet/54|香港/Hong Kong/91|' +
    '新疆维吾尔自治区/Xinjiang Weiwuerzizhiqu/Xinjiang/65|云南省/Yunnan Sheng/53|' +
    '浙江省/Zhejiang Sheng/33',
  HK: '九龍/Kowloon|香港島/Hong Kong Island|新界/New Territories',
  JP:
    '北海道/Hokkaido/01:001-007 04-09|青森県/Aomori/02:018 03|岩手県/Iwate/03:02|宮城県/Miyagi/04:98|秋田県/Akita/05:01|山形県/Yamagata/06:99|' +
    '福島県/Fukushima/07:96-97|茨城県/Ibaraki/08:30-31|栃木県/Tochigi/09:311 32 349|群馬県/Gunma/10:37 384 389|埼玉県/Saitama/11:33-36|' +
    '千葉県/Chiba/12:26-29|東京都/Tokyo/13:10-18 190-198 20|神奈川県/Kanagawa/14:199 21-25|新潟県/Niigata/15:389 94-95|富山県/Toyama/16:93|' +
    '石川県/Ishikawa/17:92 939|福井県/Fukui/18:91 922|山梨県/Yamanashi/19:40|長野県/Nagano/20:38-39 949|岐阜県/GIFU/21:50|静岡県/Shizuoka/22:41-49|' +
    '愛知県/Aichi/23:431 44-49|三重県/MIE/24:498 51 647|滋賀県/Shiga/25:52|京都府/Kyoto/26:520 60-62|大阪府/Osaka/27:53-59 618 630|' +
    '兵庫県/Hyogo/28:563 65-67|奈良県/NARA/29:63 647-648|和歌山県/Wakayama/30:519 64|鳥取県/Tottori/31:68|島根県/Shimane/32:684-685 69|' +
    '岡山県/Okayama/33:70-71|広島県/Hiroshima/34:72-73|山口県/Yamaguchi/35:74-75|徳島県/Tokushima/36:77|香川県/Kagawa/37:76|愛媛県/Ehime/38:79|' +
    '高知県/Kochi/39:78|福岡県/Fukuoka/40:80-83 871|佐賀県/SAGA/41:84|長崎県/Nagasaki/42:811 817 848 85|熊本県/Kumamoto/43:86|大分県/OITA/44:839 87|' +
    '宮崎県/Miyazaki/45:88|鹿児島県/Kagoshima/46:89|沖縄県/Okinawa/47:90',
  KR:
    '강원도/강원/Gangwon/42:24-26|경기도/경기/Gyeonggi/41:10-20|경상남도/경남/Gyeongnam/48:50-53|경상북도/경북/Gyeongbuk/47:36-40|' +
    '광주광역시/광주/Gwangju/29:61-62|대구광역시/대구/Daegu/27:41-43|대전광역시/대전/Daejeon/30:34-35|부산광역시/부산/Busan/26:46-49|서울특별시/서울/Seoul/11:01-09|' +
    '세종특별자치시/세종/Sejong:30|울산광역시/울산/Ulsan/31:44-45|인천광역시/인천/Incheon/28:21-23|전라남도/전남/Jeonnam/46:57-60|전라북도/전북/Jeonbuk/45:54-56|' +
    '제주특별자치도/제주/Jeju/49:63|충청남도/충남/Chungnam/44:31-33|충청북도/충북/Chungbuk/43:27-29',
  TW:
    '台中市/Taichung City/TXG:40-43|台北市/Taipei City/TPE:10-11|台東縣/Taitung County/TTT:95-96|台南市/Tainan City/TNN:70-74|' +
    '宜蘭縣/Yilan County/ILA:26-27|花蓮縣/Hualien County/HUA:97-98|金門縣/Kinmen County:89|南投縣/Nantou County/NAN:54-55|' +
    '屏東縣/Pingtung County/PIF:90-94|苗栗縣/Miaoli County/MIA:35-36|桃園縣/Taoyuan County/TAO:32-33|' +
    '高雄市/Kaohsiung City/KHH:80 811-815 817 819 82-85|基隆市/Keelung City/KEE:200-206|連江縣/Lienchiang County:209-212|' +
    '雲林縣/Yunlin County/YUN:63-65|新北市/New Taipei City/TPQ:207-208 22-25|新竹市/Hsinchu City/HSZ:300|新竹縣/Hsinchu County/HSQ:302-308 31|' +
    '嘉義市/Chiayi City/CYI:600|嘉義縣/Chiayi County/CYQ:601-609 61-62|彰化縣/Changhua County/CHA:50-53|澎湖縣/Penghu County/PEN:88',
  TH:
    'กระบี่/Krabi/81:81|กรุงเทพมหานคร/Bangkok/10:10|กาญจนบุรี/Kanchanaburi/71:71|กาฬสินธุ์/Kalasin/46:46|' +
    'กำแพงเพชร/Kamphaeng Phet/62:62|ขอนแก่น/Khon Kaen/40:40|จันทบุรี/Chanthaburi/22:22|ฉะเชิงเทรา/Chachoengsao/24:24|' +
    'ชลบุรี/Chon Buri/20:20|ชัยนาท/Chai Nat/18:17|ชัยภูมิ/Chaiyaphum/36:36|ชุมพร/Chumpon/86:86|เชียงราย/Chiang Rai/57:57|' +
    'เชียงใหม่/Chiang Mai/50:50|ตรัง/Trang/92:92|ตราด/TRAT/23:23|ตาก/TAK/63:63|นครนายก/Nakhon Nayok/26:26|นครปฐม/Nakhon Pathom/73:73|' +
    'นครพนม/Nakhon Phanom/48:48|นครราชสีมา/Nakhon Ratchasima/30:30|นครศรีธรรมราช/Nakhon Si Thammarat/80:80|' +
    'นครสวรรค์/Nakhon Sawan/60:60|นนทบุรี/Nonthaburi/12:11|นราธิวาส/Narathiwat/96:96|น่าน/NAN/55:55|บุรีรัมย์/Buri Ram/31:31|' +
    'ปทุมธานี/Pathum Thani/13:12|ประจวบคีรีขันธ์/Prachuap Khiri Khan/77:77|ปราจีนบุรี/Prachin Buri/25:25|ปัตตานี/Pattani/94:94|' +
    'พระนครศรีอยุธยา/Phra Nakhon Si Ayutthaya/14:13|พะเยา/Phayao/56:56|พังงา/Phang Nga/82:82|พัทลุง/Phattalung/93:93|' +
    'พิจิตร/Phichit/66:66|พิษณุโลก/Phitsanulok/65:65|เพชรบุรี/Phetchaburi/76:76|เพชรบูรณ์/Phetchabun/67:67|แพร่/Phrae/54:54|' +
    'ภูเก็ต/Phuket/83:83|มหาสารคาม/Maha Sarakham/44:44|มุกดาหาร/Mukdahan/49:49|แม่ฮ่องสอน/Mae Hong Son/58:58|ยโสธร/Yasothon/35:35|' +
    'ยะลา/YALA/95:95|ร้อยเอ็ด/Roi Et/45:45|ระนอง/Ranong/85:85|ระยอง/Rayong/21:21|ราชบุรี/Ratchaburi/70:70|ลพบุรี/Lop Buri/16:15|' +
    'ลำปาง/Lampang/52:52|ลำพูน/Lamphun/51:51|เลย/LOEI/42:42|ศรีสะเกษ/Si Sa Ket/33:33|สกลนคร/Sakon Nakhon/47:47|สงขลา/Songkhla/90:90|' +
    'สตูล/Satun/91:91|สมุทรปราการ/Samut Prakan/11:10|สมุทรสงคราม/Samut Songkhram/75:75|สมุทรสาคร/Samut Sakhon/74:74|' +
    'สระแก้ว/Sa Kaeo/27:27|สระบุรี/Saraburi/19:18|สิงห์บุรี/Sing Buri/17:16|สุโขทัย/Sukhothai/64:64|สุพรรณบุรี/Suphanburi/72:72|' +
    'สุราษฎร์ธานี/Surat Thani/84:84|สุรินทร์/Surin/32:32|หนองคาย/Nong Khai/43:43|หนองบัวลำภู/Nong Bua Lam Phu/39:39|' +
    'อ่างทอง/Ang Thong/15:14|อำนาจเจริญ/Amnat Charoen/37:37|อุดรธานี/Udon Thani/41:41|อุตรดิตถ์/Uttaradit/53:53|' +
    'อุทัยธานี/Uthai Thani/61:61|อุบลราชธานี/Ubon Ratchathani/34:34',
  VN:
    'An Giang/44|Bà Rịa–Vũng Tàu/43|Bắc Giang/54|Bắc Kạn/53|Bắc Lieu/55|Bắc Ninh/56|Bến Tre/50|Bình Dương/57|Bình Định/Binh Dinh/31|' +
    'Bình Phước/58|Bình Thuận/40|Cà Mau/59|Cao Bằng/04|Cần Thơ/Can Tho City/48|Đà Nẵng/Da Nang City/60|Đắk Lắk/Dak Lak/33|' +
    'Đăk Nông/Dak Nong/72|Điện Biên/Dien Bien/71|Đồng Nai/Dong Nai/39|Đồng Tháp/Dong Thap/45|Gia Lai/30|Hà Giang/03|Hà Nam/63|' +
    'Hà Nội/Hanoi City/64|Hà Tây/15|Hà Tĩnh/23|Hải Dương/61|Hải Phòng/Haiphong City/62|Hậu Giang/73|Hòa Bình/14|Hưng Yên/66|' +
    'Khánh Hòa/34|Kiên Giang/47|Kon Tum/28|Lai Châu/01|Lạng Sơn/Lang Song/09|Lào Cai/02|Lâm Đồng/Lam Dong/35|Long An/41|' +
    'Nam Định/Nam Dinh/67|Nghệ An/22|Ninh Bình/18|Ninh Thuận/36|Phú Thọ/68|Phú Yên/32|Quảng Bình/24|Quảng Nam/27|Quảng Ngãi/29|' +
    'Quảng Ninh/13|Quảng Trị/25|Sóc Trăng/52|Sơn La/05|Tây Ninh/37|Thái Bình/20|Thái Nguyên/69|Thanh Hóa/21|' +
    'Thành phố Hồ Chí Minh/Ho Chi Minh City/65|Thừa Thiên–Huế/26|Tiền Giang/46|Trà Vinh/51|Tuyên Quang/07|Vĩnh Long/49|Vĩnh Phúc/70|' +
    'Yên Bái/06',
};
