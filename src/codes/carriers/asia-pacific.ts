import { type Carrier, carrier } from './carrier.ts';

/** Carriers of Asia, Australia and New Zealand. */
export const carriersOfAsiaAndThePacific: readonly Carrier[] = [
  carrier('AUSTRALIA_POST', 'Australia Post', 'AustraliaPost|AusPost|eParcel|Australia Post eParcel'),
  carrier('STARTRACK', 'StarTrack', 'Star Track|StarTrack Express'),
  carrier('SENDLE', 'Sendle', ''),
  carrier('COURIERSPLEASE', 'CouriersPlease', 'Couriers Please'),
  carrier('ARAMEX', 'Aramex', 'Fastway|Fastway Couriers|Fastway Australia|Fastway NZ|Aramex AU|Aramex NZ'),
  carrier('TOLL', 'Toll', 'Toll Group|Toll IPEC|TGE|Team Global Express'),
  carrier('NZ_POST', 'NZ Post', 'New Zealand Post|NZ Post Courier'),
  carrier('JAPAN_POST', 'Japan Post', 'JPPost|JP Post'),
  carrier('YAMATO', 'Yamato Transport', 'Kuroneko Yamato|Yamato|TA-Q-BIN'),
  carrier('SAGAWA', 'Sagawa Express', 'Sagawa'),
  carrier('SF_EXPRESS', 'SF Express', 'SFExpress|S.F. Express|Shunfeng'),
  carrier('YUNEXPRESS', 'YunExpress', 'Yun Express|Yunexpress Logistics'),
  carrier('CHINA_POST', 'China Post', 'China EMS|China Post EMS'),
  carrier('HONGKONG_POST', 'Hongkong Post', 'Hong Kong Post'),
  carrier('SINGPOST', 'Singapore Post', 'SingPost'),
  carrier('INDIA_POST', 'India Post', ''),
  carrier('SEKO', 'SEKO', 'SEKO Logistics|SEKO Omni-Channel'),
];
