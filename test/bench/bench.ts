import { benchCsv } from './csv-bench';
import { report } from './report';
import { benchUpload } from './upload-bench';
import { benchXlsx } from './xlsx-bench';

async function main(): Promise<void> {
    console.log('Ratios of one run on one machine; compare them with each other, not with other machines.');
    report([...benchCsv(), ...(await benchXlsx()), ...(await benchUpload())]);
}

void main();
