import tls from 'node:tls';

/**
 * A certificate for `localhost` and 127.0.0.1 that nobody vouches for, valid from 2020 to 2120. Its key is public: it proves
 * nothing, and nothing but a spec may trust it.
 */
export const TEST_CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBZzCCAQ2gAwIBAgIBATAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAlsb2NhbGhv
c3QwIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMBQxEjAQBgNVBAMM
CWxvY2FsaG9zdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABAo0EO9bXOnvqpqZ
W0uAZdAyfUlCxu9quF7BuDXol0G/QEl8ddzPy7m8iTy+q3qGNzQyNc7hGqF3yarq
jLKwWXOjTjBMMA8GA1UdEwEB/wQFMAMBAf8wGgYDVR0RBBMwEYIJbG9jYWxob3N0
hwR/AAABMB0GA1UdDgQWBBQMT2Bp81Pb+SsCo6FKzJucXw/byTAKBggqhkjOPQQD
AgNIADBFAiEAw6ceaytQcPSsF76CkXnMj4cmJOUN+uvqrubPIo3Ut0YCIFbkktef
w3aSw4IvnUgx/qD4lj8a6vID8loI5pb6lVt1
-----END CERTIFICATE-----`;

export const TEST_CERTIFICATE_KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg10p/DVhqO9m57+5a
aF3zSLDuj5qjrSB7BHgYvcTSryuhRANCAAQKNBDvW1zp76qamVtLgGXQMn1JQsbv
arhewbg16JdBv0BJfHXcz8u5vIk8vqt6hjc0MjXO4Rqhd8mq6oyysFlz
-----END PRIVATE KEY-----`;

/** Makes this process trust the certificate until the returned function is called. */
export function trustTestCertificate(): () => void {
    const before = tls.getCACertificates();
    tls.setDefaultCACertificates([...before, TEST_CERTIFICATE]);
    return () => tls.setDefaultCACertificates(before);
}
