"""Countries by the codes that sports use: the International Olympic Committee's, as ISO 3166-1 alpha-2."""

import pycountry

_DIFFERING = """
    ALG:DZ ANG:AO ANT:AG ARU:AW ASA:AS BAH:BS BAN:BD BAR:BB BER:BM BHU:BT BIZ:BZ BOT:BW BRN:BH BRU:BN
    BUL:BG BUR:BF CAM:KH CAY:KY CGO:CG CHA:TD CHI:CL CRC:CR CRO:HR DEN:DK ESA:SV FIJ:FJ GAM:GM GBS:GW
    GEQ:GQ GER:DE GRE:GR GRN:GD GUA:GT GUI:GN HAI:HT HON:HN INA:ID IRI:IR ISV:VI IVB:VG KSA:SA KUW:KW
    LAT:LV LBA:LY LES:LS LIB:LB MAD:MG MAS:MY MAW:MW MGL:MN MON:MC MRI:MU MTN:MR MYA:MM NCA:NI NED:NL
    NEP:NP NGR:NG NIG:NE OMA:OM PAR:PY PHI:PH PLE:PS POR:PT PUR:PR ROM:RO RSA:ZA SAM:WS SEY:SC SIN:SG
    SKN:KN SLO:SI SOL:SB SRI:LK SUD:SD SUI:CH TAN:TZ TGA:TO TOG:TG TPE:TW TRI:TT UAE:AE URU:UY VAN:VU
    VIE:VN VIN:VC ZAM:ZM ZIM:ZW
"""
IOC_CODES = {pair[:3]: pair[4:] for pair in _DIFFERING.split()}
"""The IOC's codes that are not ISO 3166-1 alpha-3. They come first: BRN is Bahrain to one, Brunei to the other."""


def alpha_2(code: str | None) -> str | None:
    """The two-letter code of an IOC or ISO 3166-1 code; None for what is neither (UNK, teams without a country)."""
    if not code:
        return None
    wanted = code.strip().upper()
    if wanted in IOC_CODES:
        return IOC_CODES[wanted]
    country = pycountry.countries.get(alpha_3=wanted) or pycountry.countries.get(alpha_2=wanted)
    return str(country.alpha_2) if country else None
