// Loaded into every Node program that our scripts start: when the script is gone, the program's whole process group
// goes too. Without it a killed `npm start` would leave a server behind that holds its port and its ledger.
// Programs started by the program inherit this file and the variable; only the first one has the leash.
if (process.env.ERP_CONNECT_LEASH === undefined && process.channel) {
    process.env.ERP_CONNECT_LEASH = 'on';
    process.once('disconnect', () => {
        setTimeout(() => process.exit(1), 6000).unref();
        process.kill(process.platform === 'win32' ? process.pid : -process.pid, 'SIGTERM');
    });
    process.channel.unref();
}
