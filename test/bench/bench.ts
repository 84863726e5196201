import { benchCsv } from './csv-bench';
import { benchDownload } from './download-bench';
import { benchEditor } from './editor-bench';
import { benchExport } from './export-bench';
import { benchFirstCall } from './first-call-bench';
import { benchIdle } from './idle-bench';
import { benchNightly } from './nightly-bench';
import { report } from './report';
import { benchUpload } from './upload-bench';
import { benchXlsx } from './xlsx-bench';

async function main(): Promise<void> {
    console.log('Ratios of one run on one machine; compare them with each other, not with other machines.');
    const inLife = [
        ...(await benchUpload()),
        ...(await benchNightly()),
        ...(await benchFirstCall()),
        ...(await benchDownload()),
        ...(await benchIdle()),
        ...(await benchEditor())
    ];
    report([...benchCsv(), ...(await benchXlsx()), ...benchExport(), ...inLife]);
}

void main();
