import * as React from '@theia/core/shared/react';
import { DownloadPreview } from '../../../common/download-protocol';

/** The first rows of a download as its file will show them. */
export function RowsTable({ preview: { headers, rows, numeric } }: { readonly preview: DownloadPreview }): React.ReactElement {
    const align = (index: number): string | undefined => (numeric[index] ? 'erp-connect-number' : undefined);
    return (
        <div className='erp-connect-preview' tabIndex={0} role='region' aria-label='Rows of the preview'>
            <table>
                <thead>
                    <tr>
                        {headers.map((header, index) => (
                            <th key={index} scope='col' className={align(index)}>
                                {header}
                            </th>
                        ))}
                    </tr>
                </thead>
                <tbody>
                    {rows.map((row, index) => (
                        <tr key={index}>
                            {row.map((cell, column) => (
                                <td key={column} className={align(column)}>
                                    {cell}
                                </td>
                            ))}
                        </tr>
                    ))}
                </tbody>
            </table>
        </div>
    );
}
