"""Django's managers read when they are gone through."""

from django.core.paginator import Paginator
from django.db import models
from django.http import JsonResponse
from django.urls import path


class Item(models.Model):
    name = models.TextField()


def names(request):
    found = [item.name for item in Item.objects.all()]  # finds: unbounded-query-in-route
    rows = list(Item.objects.values("name"))  # misses: unbounded-query-in-route
    for item in Item.objects.order_by("name"):  # finds: unbounded-query-in-route
        print(item)
    names = list(Item.objects.select_related("maker").all())  # finds: unbounded-query-in-route
    print(names)
    return JsonResponse({"names": found, "rows": rows})


def bounded(request):
    pages = Paginator(Item.objects.all(), 10)
    some = [item.name for item in Item.objects.all()[:10]]
    filtered = list(Item.objects.filter(name="a"))
    later = Item.objects.all()
    return JsonResponse({"names": some + filtered, "pages": pages, "count": later.count()})


urlpatterns = [path("names", names), path("bounded", bounded)]
