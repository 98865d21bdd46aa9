/** A MARCXML record in an SRU response, as the standards have them. */
export const record = (fields: string, number = '42') => `
  <zs:record><zs:recordSchema>marcxml</zs:recordSchema><zs:recordPacking>xml</zs:recordPacking>
  <zs:recordData><record xmlns="http://www.loc.gov/MARC21/slim">
    <leader>01142cam a2200301 a 4500</leader>
    <controlfield tag="001">${number}</controlfield>
    <controlfield tag="008">080516s2008    cc            000 0 chi d</controlfield>
    ${fields}
  </record></zs:recordData></zs:record>`;

export const field = (tag: string, ...subfields: readonly [string, string][]) =>
  `<datafield tag="${tag}" ind1=" " ind2=" ">${subfields
    .map(([code, value]) => `<subfield code="${code}">${value}</subfield>`)
    .join('')}</datafield>`;

export const response = (records: readonly string[], rest = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>
<zs:searchRetrieveResponse xmlns:zs="http://www.loc.gov/zing/srw/">
  <zs:version>1.2</zs:version><zs:numberOfRecords>${records.length}</zs:numberOfRecords>
  ${records.length > 0 ? `<zs:records>${records.join('')}</zs:records>` : ''}${rest}
</zs:searchRetrieveResponse>`;

export const diagnostic = `<zs:diagnostics xmlns:diag="http://www.loc.gov/zing/srw/diagnostic/">
  <diag:diagnostic><diag:uri>info:srw/diagnostic/1/16</diag:uri>
  <diag:message>Unsupported index</diag:message></diag:diagnostic></zs:diagnostics>`;

/** A Chinese book with its title romanised in 245 and in its own script in 880. */
export const threeBody = record(
  [
    field('020', ['a', '978-7-5366-9293-0 (pbk.) :'], ['c', 'CNY23.00']),
    field('100', ['6', '880-01'], ['a', 'Liu, Cixin,'], ['d', '1963-']),
    field('245', ['6', '880-02'], ['a', 'San ti /'], ['c', 'Liu Cixin zhu.']),
    field('260', ['a', 'Chongqing :'], ['b', 'Chongqing chu ban she,'], ['c', '2008.']),
    field('650', ['a', 'Science fiction.']),
    field('650', ['a', 'Extraterrestrial beings &amp; contact']),
    field('852', ['a', 'NLC'], ['b', 'North'], ['h', 'I247.55'], ['i', '/12']),
    field('880', ['6', '100-01/$1'], ['a', '刘慈欣,'], ['d', '1963-']),
    field('880', ['6', '245-02/$1'], ['a', '三体 /'], ['c', '刘慈欣著.']),
  ].join(''),
);
