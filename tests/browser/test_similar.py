"""Similar kommuner in a real browser: chosen by the reader, against sums from the shipped files."""

from __future__ import annotations

import math

from playwright.sync_api import expect

from tests.data_layer.similar_by_hand import nearest_codes, pooled


def share(codes, indicator="turnover"):
    above, below, _ = pooled(codes, indicator)
    return f"{math.floor(1000 * above / below + 0.5 + 1e-9) / 10:.1f}".replace(".", ",") + "\u00a0%"


def test_similar_kommuner_take_the_region_s_place_and_follow_to_sammenlign(page):
    page.goto("/kommune/482-langeland")
    page.locator(".basis").get_by_role("link", name="Lignende kommuner").click()
    codes = nearest_codes("482")
    cards = page.locator(".key-region")
    expect(cards.first).to_have_text(f"Lignende kommuner: {share(codes)}")
    expect(cards.last).to_have_text(f"Lignende kommuner: {share(codes, 'short_tenure_share')}")
    assert page.url.endswith("/kommune/482-langeland?mod=lignende")
    page.get_by_role("link", name="Sammenlign med andre kommuner").click()
    finding = page.locator("#lignende .finding")
    expect(finding).to_have_text(f"Hos de 8 kommuner, der ligner Langeland mest, er afgangen {share(codes)}")
    expect(page.locator("#tragt").get_by_text(f"Lignende kommuner {share(codes)}")).to_be_attached()


def test_number_and_weights_change_who_they_are_and_what_they_are_together(page):
    page.goto("/sammenlign?kommune=326-kalundborg")
    finding = page.locator("#lignende .finding")
    page.locator("#lignende").get_by_label("Antal kommuner").select_option(label="12")
    expect(finding).to_contain_text("Hos de 12 kommuner")
    page.locator("#lignende").get_by_label("Pendling, km").select_option(label="Tæller dobbelt")
    expect(finding).to_contain_text(share(nearest_codes("326", 12, (1, 1, 2, 1, 1))))
    page.locator("#lignende").get_by_label("Serviceniveau").select_option(label="Tæller ikke")
    codes = nearest_codes("326", 12, (1, 1, 2, 1, 0))
    expect(finding).to_have_text(f"Hos de 12 kommuner, der ligner Kalundborg mest, er afgangen {share(codes)}")
    page.locator("#lignende summary").click()
    expect(page.locator("#lignende tbody tr")).to_have_count(14)
    page.locator("#nav-municipality").click()
    page.locator(".basis").get_by_role("link", name="Lignende kommuner").click()
    expect(page.locator(".key-region").first).to_have_text(f"Lignende kommuner: {share(codes)}")
