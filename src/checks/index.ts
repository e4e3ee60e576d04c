import addressComplete from './address-complete.ts';
import addressLength from './address-length.ts';
import boxStrength from './box-strength.ts';
import carrierDetected from './carrier-detected.ts';
import charset from './charset.ts';
import type { Check } from './check.ts';
import checkDigit from './check-digit.ts';
import compare from './compare.ts';
import countEquals from './count-equals.ts';
import country from './country.ts';
import currency from './currency.ts';
import customsForm from './customs-form.ts';
import daysBetween from './days-between.ts';
import descriptionSpecific from './description-specific.ts';
import dimWeight from './dim-weight.ts';
import dimensionsWithin from './dimensions-within.ts';
import email from './email.ts';
import eori from './eori.ts';
import excelDamage from './excel-damage.ts';
import fieldsAgree from './fields-agree.ts';
import forbidden from './forbidden.ts';
import girthWithin from './girth-within.ts';
import gs1Elements from './gs1-elements.ts';
import gs1Key from './gs1-key.ts';
import hasChild from './has-child.ts';
import hasParent from './has-parent.ts';
import hriAgrees from './hri-agrees.ts';
import hsCode from './hs-code.ts';
import inList from './in-list.ts';
import incoterm from './incoterm.ts';
import ioss from './ioss.ts';
import length from './length.ts';
import limitedQuantity from './limited-quantity.ts';
import lithium from './lithium.ts';
import militaryAddress from './military-address.ts';
import noneOf from './none-of.ts';
import notPlaceholder from './not-placeholder.ts';
import oneOf from './one-of.ts';
import partsSum from './parts-sum.ts';
import pattern from './pattern.ts';
import phone from './phone.ts';
import pieceNumbers from './piece-numbers.ts';
import piecesComplete from './pieces-complete.ts';
import poBox from './po-box.ts';
import postalCode from './postal-code.ts';
import rateAtLeast from './rate-at-least.ts';
import required from './required.ts';
import requiredTogether from './required-together.ts';
import sameValue from './same-value.ts';
import sscc from './sscc.ts';
import state from './state.ts';
import sumEquals from './sum-equals.ts';
import symbolContent from './symbol-content.ts';
import symbolSize from './symbol-size.ts';
import textEquals from './text-equals.ts';
import trackingNumber from './tracking-number.ts';
import unNumber from './un-number.ts';
import unique from './unique.ts';
import upperCase from './upper-case.ts';
import usExportFiling from './us-export-filing.ts';
import within from './within.ts';

/** The registry: the only list of checks. One line per check, by id. */
export const checks: readonly Check[] = [
  addressComplete,
  addressLength,
  boxStrength,
  carrierDetected,
  charset,
  checkDigit,
  compare,
  countEquals,
  country,
  currency,
  customsForm,
  daysBetween,
  descriptionSpecific,
  dimWeight,
  dimensionsWithin,
  email,
  eori,
  excelDamage,
  fieldsAgree,
  forbidden,
  girthWithin,
  gs1Elements,
  gs1Key,
  hasChild,
  hasParent,
  hriAgrees,
  hsCode,
  inList,
  incoterm,
  ioss,
  length,
  limitedQuantity,
  lithium,
  militaryAddress,
  noneOf,
  notPlaceholder,
  oneOf,
  partsSum,
  pattern,
  phone,
  pieceNumbers,
  piecesComplete,
  poBox,
  postalCode,
  rateAtLeast,
  required,
  requiredTogether,
  sameValue,
  sscc,
  state,
  sumEquals,
  symbolContent,
  symbolSize,
  textEquals,
  trackingNumber,
  unNumber,
  unique,
  upperCase,
  usExportFiling,
  within,
];
