import { describe, expect, it } from 'vitest';
import { datasets } from '../../src/model/datasets/index.ts';
import { normaliseHeader } from '../../src/model/header.ts';

const fieldByHeader = (dataset: string) =>
  new Map(
    datasets
      .filter((one) => one.id === dataset)
      .flatMap((one) => one.fields)
      .flatMap(({ name, synonyms = [] }) =>
        [name, ...synonyms].map((header) => [normaliseHeader(header), name] as const),
      ),
  );

/** Fields that the columns of an export are read as; undefined for one that none claims. */
function fieldsOf(dataset: string, headers: string): readonly (string | undefined)[] {
  const known = fieldByHeader(dataset);
  return headers.split(';').map((header) => known.get(normaliseHeader(header)));
}

const address = 'name street1 city state postal_code country';
const shipTo = address.split(' ').map((part) => `ship_to_${part}`);

describe('the columns of a manifest are understood when it comes from', () => {
  it.each([
    [
      'EasyPost',
      'tracking_code;carrier;service;label_date;to_address.name;to_address.street1;to_address.city;to_address.state;to_address.zip;to_address.country;parcel.weight;parcel.predefined_package',
    ],
    [
      'Shippo',
      'tracking_number;rate.provider;servicelevel.token;shipment_date;address_to.name;address_to.street1;address_to.city;address_to.state;address_to.zip;address_to.country;parcel.weight;parcel.template',
    ],
    [
      'ShipStation',
      'Shipment - Tracking Number;Shipment - Carrier;Shipment - Service;Shipment - Ship Date;Ship To - Name;Ship To - Address 1;Ship To - City;Ship To - State;Ship To - Postal Code;Ship To - Country;Shipment - Weight;Package Type',
    ],
    [
      'karrio',
      'tracking_number;carrier_name;service;shipping_date;recipient.person_name;recipient.address_line1;recipient.city;recipient.state_code;recipient.postal_code;recipient.country_code;parcel.weight;parcel.packaging_type',
    ],
    [
      'a spreadsheet',
      'Tracking #;Carrier;Service Level;Ship Date;Recipient;Address;City;State;Zip;Country;Weight;Packaging',
    ],
    [
      'a German WMS',
      'Sendungsnummer;Versanddienstleister;Versandart;Versanddatum;Empfänger;Straße;Ort;Bundesland;PLZ;Land;Gewicht;Verpackung',
    ],
    [
      'a French WMS',
      'Numéro de suivi;Transporteur;Mode d’expédition;Date d’expédition;Nom du destinataire;Adresse;Ville;Région;Code postal;Pays;Poids;Emballage',
    ],
    [
      'a Dutch WMS',
      'Track & Trace;Vervoerder;Verzendmethode;Verzenddatum;Naam ontvanger;Straat;Plaats;Provincie;Postcode;Land;Gewicht;Verpakking',
    ],
    [
      'a Spanish WMS',
      'Número de seguimiento;Transportista;Servicio;Fecha de envío;Destinatario;Dirección;Ciudad;Provincia;Código postal;País;Peso;Embalaje',
    ],
    [
      'an Italian WMS',
      'Numero di spedizione;Corriere;Servizio;Data di spedizione;Nome destinatario;Indirizzo;Città;Provincia;CAP;Paese;Peso;Imballaggio',
    ],
    [
      'a Polish WMS',
      'Numer przesyłki;Przewoźnik;Usługa;Data wysyłki;Nazwa odbiorcy;Ulica;Miasto;Województwo;Kod pocztowy;Kraj;Waga;Opakowanie',
    ],
  ])('%s', (_, headers) => {
    expect(fieldsOf('manifest', headers)).toEqual([
      'tracking_number',
      'carrier',
      'service',
      'ship_date',
      ...shipTo,
      'weight',
      'packaging_type',
    ]);
  });
});

describe('the columns of contents are understood in', () => {
  it.each([
    ['English', 'Package ID;SKU;Description;Qty;Unit Price;Currency;HS Code;Country of Origin'],
    [
      'customs items of a shipping platform',
      'parcel_id;code;description;quantity;value_amount;value_currency;hs_tariff_number;origin_country',
    ],
    ['German', 'Paketnummer;Artikelnummer;Bezeichnung;Menge;Einzelpreis;Währung;Zolltarifnummer;Ursprungsland'],
    ['French', 'Numéro de colis;Référence;Désignation;Quantité;Prix unitaire;Devise;Code SH;Pays d’origine'],
    ['Dutch', 'Pakketnummer;Artikel;Omschrijving;Aantal;Stuksprijs;Valuta;GS-code;Land van oorsprong'],
    [
      'Spanish',
      'Número de bulto;Referencia;Descripción;Cantidad;Precio unitario;Moneda;Código arancelario;País de origen',
    ],
    [
      'Italian',
      'Numero collo;Codice articolo;Descrizione;Quantità;Prezzo unitario;Divisa;Codice doganale;Paese di origine',
    ],
    ['Polish', 'Numer paczki;Indeks;Nazwa towaru;Ilość;Cena jednostkowa;Waluta;Kod CN;Kraj pochodzenia'],
  ])('%s', (_, headers) => {
    expect(fieldsOf('items', headers)).toEqual([
      'package_id',
      'sku',
      'description',
      'quantity',
      'unit_value',
      'currency',
      'hs_code',
      'origin_country',
    ]);
  });
});

it('a header that could mean several fields is claimed by none', () => {
  expect(fieldsOf('manifest', 'ID;Date;Number;Type;Notes;Lane;Postnummer;Via;Wave;Total Value;Delivery Date')).toEqual(
    Array(11).fill(undefined),
  );
});

it('labels carry six barcodes of sixteen properties', () => {
  const labels = datasets.find((dataset) => dataset.id === 'labels');
  expect(labels?.fields.filter((field) => field.name.startsWith('barcode_'))).toHaveLength(96);
});

it('names, streets, phones, emails and tax ids of every party are personal', () => {
  const parts = ['name', 'company', 'street1', 'street2', 'street3', 'house_number', 'phone', 'email', 'tax_id'];
  const open = datasets.flatMap((dataset) =>
    dataset.fields.filter(
      ({ name, personal }) =>
        !personal &&
        /^(ship_from|ship_to|return_to|bill_to)_/.test(name) &&
        parts.some((part) => name.endsWith(`_to_${part}`) || name.endsWith(`_from_${part}`)),
    ),
  );
  expect(open).toEqual([]);
});
