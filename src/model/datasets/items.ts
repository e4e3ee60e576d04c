import type { DatasetDefinition } from '../dataset.ts';
import { country, currency, date, integer, inUnitOf, money, number, text, weight } from '../fields/field.ts';
import { orderId, parcelIdentities, shipmentId, weightUnit } from '../fields/identity.ts';

/** What is inside: one row per content line, as customs sees it. */
export const items: DatasetDefinition = {
  id: 'items',
  about: 'What is inside: one row per content line.',
  subject: 'item',
  joinsOn: ['package_id', 'sscc', 'piece_id', 'tracking_number', 'shipment_id', 'order_id'],
  fields: [
    ...parcelIdentities,
    shipmentId,
    orderId,
    integer(
      'line_number',
      'Line of the contents.',
      'Line|Line No|Line #|Line ID|Order Line|Item Number|Position|Pos|Pos-Nr|Ligne|Regel|Línea|Riga|Pozycja|Lp',
    ),
    text(
      'sku',
      'The shipper’s article number.',
      'SKU Code|Item SKU|Item - SKU|Lineitem SKU|Item Code|Item ID|Code|Product Code|Product SKU|Article|Article Number|Material|Part Number|Style|Artikelnummer|Artikel-Nr|Artikel|Référence|Référence article|Referencia|Codice articolo|Indeks|Numer artykułu',
    ),
    text(
      'gtin',
      'GS1 Global Trade Item Number.',
      'EAN|EAN-13|EAN13|UPC|Barcode|GTIN-14|GTIN Code|Item Barcode|EAN Code|EAN-Code|Code-barres|Código de barras|Codice a barre|Kod EAN|Kod kreskowy',
    ),
    text(
      'description',
      'What it is, in words that customs accepts.',
      'Item Description|Item Name|Item - Name|Lineitem Name|Item|Product|Product Name|Product Description|Goods Description|Customs Description|Contents|Commodity|Commodity Description|Title|' +
        'Beschreibung|Bezeichnung|Artikelbezeichnung|Warenbeschreibung|Inhalt|Désignation|Libellé|Description des marchandises|Omschrijving|Productomschrijving|Descripción|Producto|Descrizione|Prodotto|Opis|Nazwa|Nazwa towaru|Opis towaru',
    ),
    number(
      'quantity',
      'How many of it are inside.',
      'Qty|Item Quantity|Item - Qty|Lineitem Quantity|Units|Pieces|Qty Shipped|Quantity Shipped|Shipped Qty|Menge|Anzahl|Stückzahl|Stück|Quantité|Qté|Aantal|Hoeveelheid|Cantidad|Cant|Quantità|Qta|Ilość|Liczba sztuk',
    ),
    text(
      'unit_of_measure',
      'Unit that the quantity counts.',
      'UOM|Unit|Quantity Unit|Mengeneinheit|Einheit|Unité|Eenheid|Unidad|Unità|Jednostka|JM',
    ),
    inUnitOf(
      'currency',
      money(
        'unit_value',
        'Value of one.',
        'Unit Price|Item Price|Lineitem Price|Item Value|Price|Value Each|value_amount|Value per Unit|Einzelpreis|Stückpreis|Einzelwert|Prix unitaire|Valeur unitaire|Prijs per stuk|Stuksprijs|Eenheidsprijs|Precio unitario|Valor unitario|Prezzo unitario|Valore unitario|Cena jednostkowa',
      ),
    ),
    inUnitOf(
      'currency',
      money(
        'total_value',
        'Value of the line.',
        'Value|Line Value|Line Total|Total|Total Price|Amount|Customs Value|Gesamtwert|Gesamtpreis|Wert|Warenwert|Valeur|Valeur totale|Waarde|Totale waarde|Valor|Valor total|Valore|Valore totale|Wartość',
      ),
    ),
    currency(
      'currency',
      'Currency of the values.',
      'Currency Code|value_currency|ISO Currency|Währung|Devise|Valuta|Moneda|Divisa|Waluta',
    ),
    inUnitOf(
      'weight_unit',
      weight(
        'net_weight',
        'Net weight of the line.',
        'Weight|Item Weight|Item - Weight|Net Wt|Nettogewicht|Gewicht|Poids net|Poids|Netto gewicht|Peso neto|Peso netto|Peso|Waga netto|Waga',
      ),
    ),
    weightUnit,
    text(
      'hs_code',
      'Harmonized System code of the goods.',
      'HS|HS Code|HS Number|HTS|HTS Code|HTS Number|hs_tariff_number|HS Tariff Number|Harmonized Code|Harmonised Code|Harmonized System Code|Tariff Code|Tariff Number|Tariff|Commodity Code|commodityCodes|TARIC|TARIC Code|CN Code|Schedule B|' +
        'Zolltarifnummer|Warentarifnummer|Warennummer|Zolltarif-Nr|Code SH|Code douanier|Nomenclature douanière|GS-code|Goederencode|Douanecode|Código arancelario|Código SA|Partida arancelaria|Codice doganale|Codice HS|Codice SA|Kod HS|Kod CN|Kod celny|Kod taryfy celnej',
    ),
    country(
      'origin_country',
      'Country where it was made.',
      'Country of Origin|Origin|Country of Manufacture|COO|Made In|Manufacture Country|Item Origin Country|Ursprungsland|Herkunftsland|Ursprung|Pays d’origine|Land van oorsprong|Herkomst|País de origen|Paese di origine|Paese d’origine|Kraj pochodzenia',
    ),
    text(
      'lot',
      'Lot or batch of manufacture, GS1 application identifier 10.',
      'Lot Number|Lot No|Lot Code|Chargennummer|Los|Numéro de lot|Lotnummer|Número de lote|Numero lotto|Numer partii',
    ),
    date(
      'expiry_date',
      'Last day it may be used, GS1 application identifier 17.',
      'Expiry|Expiration Date|Expires|Exp Date|Use By|Best Before|BBE|MHD|Mindesthaltbarkeitsdatum|Verfallsdatum|Date de péremption|DLC|Vervaldatum|THT|Fecha de caducidad|Data di scadenza|Data ważności',
    ),
    integer('casepack', 'How many a full case holds.', 'Case Pack|Case Quantity|Units per Case|Inner Pack Quantity'),
  ],
};
