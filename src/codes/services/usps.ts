import { type Service, service } from './service.ts';

/** Services of USPS, with the mail classes of its API and the short names of shipping platforms. */
export const usps: readonly Service[] = [
  service('GROUND_ADVANTAGE', 'GroundAdvantage|USPS_GROUND_ADVANTAGE|Ground Adv|GA'),
  service('PRIORITY', 'Priority Mail|PriorityMail|PM|Priority Mail Cubic'),
  service('PRIORITY_EXPRESS', 'Express|Priority Mail Express|PriorityMailExpress|Express Mail|PME'),
  service('FIRST_CLASS', 'First|First Class Mail|FirstClassMail'),
  service('FIRST_CLASS_PACKAGE', 'First Class Package|First-Class Package Service|FirstClassPackageService'),
  service('MEDIA', 'Media Mail|MediaMail'),
  service('LIBRARY', 'Library Mail|LibraryMail'),
  service('BOUND_PRINTED_MATTER', 'BPM'),
  service('PARCEL_SELECT', 'ParcelSelect|Parcel Select Ground'),
  service('PARCEL_SELECT_LIGHTWEIGHT', 'Parcel Select Lightweight|PSLW'),
  service('RETAIL_GROUND', 'Standard Post'),
  service('CONNECT_LOCAL', 'USPS_CONNECT_LOCAL'),
  service('CONNECT_REGIONAL', 'USPS_CONNECT_REGIONAL'),
  service('PRIORITY_INTERNATIONAL', 'Priority Mail International|PriorityMailInternational'),
  service(
    'PRIORITY_EXPRESS_INTERNATIONAL',
    'Priority Mail Express International|Express Mail International|ExpressMailInternational',
  ),
  service('FIRST_CLASS_INTERNATIONAL', 'First Class Mail International|FirstClassMailInternational'),
  service(
    'FIRST_CLASS_PACKAGE_INTERNATIONAL',
    'First Class Package International Service|FirstClassPackageInternationalService|FCPIS',
  ),
  service('GLOBAL_EXPRESS_GUARANTEED', 'GXG'),
];
