/** The first two bytes of a BTF blob, little and big endian (include/uapi/linux/btf.h, BTF_MAGIC). */
export const btfMagic: readonly string[] = ['9feb', 'eb9f'];
